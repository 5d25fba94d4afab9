import Publishing

/// Watches what a site is made from; no change from now on is missed.
///
/// - Parameter isPolling: for file systems of which the system does not tell, such as those of other machines.
package func watch(_ site: SiteLocation, isPolling: Bool = false) -> Watcher {
  Watcher(Watched(site), isPolling: isPolling)
}
