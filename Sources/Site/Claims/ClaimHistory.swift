import Briefings

/// How a claim came to stand as it does: its status, and each change of it with what brought it about.
///
/// The rule, at any time, from the latest position of each party:
///
/// 1. **Confirmed** if a party whom the claim would incriminate admits it (`asserts` or `confirms`).
/// 2. Confirmed if a party other than the claimant, who was the first to stand by it, `confirms` it, and nobody denies
///    or disputes it but parties whom it would incriminate: their denial is to be expected.
/// 3. **Disputed** if some stand by it (`asserts`, `confirms`, `estimates`) and others deny or dispute it.
/// 4. Nobody stands by it: **retracted** if the claimant denies or disputes it by now, else **denied** if anyone denies
///    it, else disputed if anyone disputes it.
/// 5. **Claimed** otherwise. A party that `declines` to say something has no position any more.
///
/// A person's verdict outweighs all of this from its date on, or in the end if it has none.
struct ClaimHistory: Hashable, Sendable {
  /// What one party said and when.
  struct Stand: Hashable, Sendable {
    /// Index of an actor.
    var party: Int32
    var stance: Position.Stance
    var date: EDTFDate
  }

  enum Cause: Hashable, Sendable {
    /// Positions of one date: indices into the stands.
    case positions([Int])
    case verdict
  }

  struct Change: Hashable, Sendable {
    var status: Claim.Status
    /// Nil for a verdict without a date.
    var date: EDTFDate?
    var cause: Cause
  }

  /// In the order of time; empty where nobody has a position and there is no verdict.
  private(set) var changes: [Change] = []
  /// The first to stand by it; nil where nobody does.
  private(set) var claimant: Int32?

  /// The day of the last position; `Int32.min` where there is none.
  private(set) var latest = Int32.min

  var status: Claim.Status { changes.last?.status ?? .claimed }

  /// - Parameters:
  ///   - stands: in the order written; of one date, what comes first counts as said first.
  ///   - incriminated: the actors whom the claim would incriminate.
  init(_ stands: [Stand], incriminated: Set<Int32>, verdict: Claim.Verdict? = nil) {
    let order = stands.map(\.date).oldestFirst()
    claimant = order.first { stands[$0].stance.supports }.map { stands[$0].party }
    latest = stands.map(\.date.earliest).max() ?? .min
    var stances: [Int32: Position.Stance] = [:]
    var at = 0
    while at < order.count {
      let date = stands[order[at]].date
      if let verdict, let from = verdict.date, from < date { break }
      let end = order[at...].firstIndex { !stands[$0].date.isSameTime(as: date) } ?? order.count
      for i in order[at..<end] { stances[stands[i].party] = stands[i].stance }
      let status = Self.status(stances, claimant: claimant, incriminated)
      if status != changes.last?.status {
        changes.append(Change(status: status, date: date, cause: .positions(Array(order[at..<end]))))
      }
      at = end
    }
    guard let verdict else { return }
    changes.append(Change(status: verdict.status, date: verdict.date, cause: .verdict))
  }

  private static func status(
    _ stances: [Int32: Position.Stance],
    claimant: Int32?,
    _ incriminated: Set<Int32>
  ) -> Claim.Status {
    var (isAdmitted, isConfirmed, isSupported) = (false, false, false)
    var (isDenied, isDisputed, isOpposedByOthers) = (false, false, false)
    for (party, stance) in stances {
      switch stance {
      case .asserts, .confirms:
        isSupported = true
        if incriminated.contains(party) { isAdmitted = true }
        if stance == .confirms, party != claimant { isConfirmed = true }
      case .estimates: isSupported = true
      case .denies, .disputes:
        if stance == .denies { isDenied = true } else { isDisputed = true }
        if !incriminated.contains(party) { isOpposedByOthers = true }
      case .declines: break
      }
    }
    if isAdmitted || isConfirmed && !isOpposedByOthers { return .confirmed }
    let isOpposed = isDenied || isDisputed
    if isSupported { return isOpposed ? .disputed : .claimed }
    if let claimant, stances[claimant].map(\.opposes) == true { return .retracted }
    return isDenied ? .denied : isDisputed ? .disputed : .claimed
  }
}

extension Position.Stance {
  /// Whether the party stands by the claim.
  var supports: Bool {
    switch self {
    case .asserts, .confirms, .estimates: true
    case .denies, .disputes, .declines: false
    }
  }

  var opposes: Bool { self == .denies || self == .disputes }
}

extension EDTFDate {
  /// Whether two dates may mean the same days and no others.
  fileprivate func isSameTime(as other: EDTFDate) -> Bool {
    earliest == other.earliest && latest == other.latest
  }
}
