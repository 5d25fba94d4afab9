import Foundation

/// The English names of states and territories, by which a `GPE` of spaCy is told from a city.
enum RegionNames {
  static let all: Set<String> = {
    let english = Locale(identifier: "en_US")
    return Set(Locale.Region.isoRegions.compactMap { english.localizedString(forRegionCode: $0.identifier) })
  }()
}
