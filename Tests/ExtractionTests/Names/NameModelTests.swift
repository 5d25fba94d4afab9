import Testing

@testable import Extraction

@Suite struct NameModelTests {
  @Test func `the program's model tells its name, data and licence`() throws {
    let model = try #require(NameModel.shared)
    #expect(model.header["name"] == "dossier-names-en")
    #expect(model.header["data"]?.contains("GUM") == true)
    #expect(model.header["licence"]?.contains("CC BY-SA 4.0") == true)
  }

  @Test func `a model is read as it is written`() throws {
    var weights = [SIMD8<Int8>](repeating: SIMD8(), count: NameTraining.rowCount)
    for steps in -46...46 { weights[steps + 46][(steps + 46) % 7] = Int8(steps) }
    let transitions = (0..<7).map { from in
      var row = SIMD8<Int32>(repeating: Viterbi.never)
      for to in 0..<7 where NameLabel.mayFollow(to, from) { row[to] = Int32(from * 10 - to) }
      return row
    }
    let model = NameModel(
      header: ["name": "test", "confidence": "1.5=0.25 3.0=1.0"],
      weights: weights,
      transitions: transitions
    )
    let read = try #require(model.text.withUnsafeBufferPointer { NameModel.read($0) })
    #expect(read.weights == weights && read.transitions == transitions)
    #expect(read.calibration.confidence(2.25) == 0.625)
  }

  @Test(arguments: ["", "name: x\n\n", "name\n\nPPP", "rows: 3\n\nPPPPPPPPPPPPPPPPPPPPP"])
  func `other text is no model`(_ text: String) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { NameModel.read($0) } == nil)
  }

  @Test func `a weight is written as a character that a literal takes as it is`() {
    for steps in -46...46 {
      let character = NameModel.character(Int8(steps))
      #expect((0x20..<0x7F).contains(character) && character != 0x22 && character != 0x5C)
    }
  }

  @Test func `confidence rises with the margin and stays within the steps`() {
    let calibration = Calibration("10=0.5 20=0.75 30=1.0")
    #expect([0, 10, 15, 25, 99].map { calibration.confidence($0) } == [0.5, 0.5, 0.625, 0.875, 1])
    #expect(Calibration("").confidence(3) == 0.5)
  }
}
