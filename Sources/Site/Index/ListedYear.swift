import Briefings

extension EDTFDate {
  /// The year that lists put the date under.
  var listedYear: Int? { start?.year ?? finish?.year }
}
