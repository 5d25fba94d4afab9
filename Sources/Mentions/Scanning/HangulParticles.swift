/// The particles that Korean glues to a noun: `김정은이` is the name and a subject marker.
enum HangulParticles {
  /// Whether the run of Hangul from `at` on is one particle, or two.
  static func stands(_ text: Span<UInt8>, at: Int, limit: Int) -> Bool {
    var end = at
    var bytes: [UInt8] = []
    while end < limit, bytes.count <= longest {
      let (scalar, next) = Bytes.scalar(text, at: end, limit: limit)
      guard ScalarClass(scalar) == .hangul else { break }
      for i in end..<next { bytes.append(text[i]) }
      end = next
    }
    let run = String(decoding: bytes, as: UTF8.self)
    return all.contains(run)
  }

  /// Four syllables.
  private static let longest = 12

  private static let all: Set<String> = [
    "이", "가", "은", "는", "을", "를", "의", "에", "에서", "에게", "에게서", "께", "께서", "한테", "한테서",
    "와", "과", "랑", "이랑", "하고", "도", "만", "로", "으로", "로서", "으로서", "로써", "으로써", "부터", "까지",
    "처럼", "같이", "보다", "마다", "마저", "조차", "밖에", "뿐", "이나", "나", "이라", "라", "이라고", "라고",
    "이며", "며", "이고", "이다", "이란", "란", "에는", "에도", "에서는", "에서도", "에게는", "에게도", "와의",
    "과의", "와는", "과는", "와도", "과도", "로는", "으로는", "로부터", "으로부터", "까지도", "만이", "만은", "측",
    "측은", "측이", "측의", "측에", "들", "들은", "들이",
  ]
}
