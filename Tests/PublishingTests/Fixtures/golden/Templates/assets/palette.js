// the default one is tested in a browser, not here
