extension EDTFDate {
  /// The year that lists put the date under.
  package var listedYear: Int? { start?.year ?? finish?.year }
}
