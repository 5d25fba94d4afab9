import Briefings

extension Library {
  /// What every page is marked with: the ceiling of the release, since a page may show of anything that is in it;
  /// without a ceiling the site's default.
  var pageMarking: Marking? { settings.release ?? settings.defaultMarking }
}
