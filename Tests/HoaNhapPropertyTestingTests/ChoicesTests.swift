import HoaNhapValues
import Testing

@testable import HoaNhapPropertyTesting

@Suite("Choices: what is drawn lies in its range, and smaller choices are simpler values")
struct ChoicesTests {
  /// The values that one draw gives for the choices 0, 1, 2 and so on.
  private func values<Value>(_ count: Int, _ draw: (Choices) -> Value) -> [Value] {
    (0..<count).map { draw(Choices(seed: 0, playing: [UInt64($0)])) }
  }

  @Test("Numbers go from the one nearest to the origin outwards, and all of a range are met once")
  func order() {
    #expect(values(5) { $0.int(-2...2) } == [0, 1, -1, 2, -2])
    #expect(values(6) { $0.int(-1...4) } == [0, 1, -1, 2, 3, 4])
    #expect(values(6) { $0.int(-4...1) } == [0, 1, -1, -2, -3, -4])
    #expect(values(3) { $0.int(7...9) } == [7, 8, 9])
    #expect(values(3) { $0.int(-9...(-7)) } == [-7, -8, -9])
    #expect(values(4) { $0.int(1...4, towards: 3) } == [3, 4, 2, 1])
    #expect(values(2) { $0.bool() } == [false, false])
    #expect(values(100) { $0.chance(30) }.filter { $0 }.count == 30)
    #expect(values(2) { $0.pick(["a", "b"]) } == ["a", "b"])
  }

  @Test("A number beyond its range is the last one, and an ended list goes on with the simplest values")
  func replay() {
    let choices = Choices(seed: 0, playing: [99])
    #expect(choices.int(0...5) == 5)
    #expect(choices.int(3...5) == 3 && !choices.bool())
    #expect(choices.drawn == [5, 0, 0])
  }

  @Test(
    "The ends of the widest range are reached, by chance and when played back", arguments: [0, .max, .min, 5])
  func widest(origin: Int) {
    let last = Choices(seed: 0, playing: [.max]).int(.min ... .max, towards: origin)
    #expect(last == (origin < 0 ? .max : .min))
    #expect(Choices(seed: 0, playing: [0]).int(.min ... .max, towards: origin) == origin)
    for seed in UInt64(0)..<200 {
      let fresh = Choices(seed: seed)
      let number = fresh.int(.min ... .max, towards: origin)
      #expect(Choices(seed: 0, playing: fresh.drawn).int(.min ... .max, towards: origin) == number)
    }
  }

  @Test("Fresh choices give the numbers that the seed's source gives, whatever the origin")
  func sameAsSource() {
    let choices = Choices(seed: 7)
    var source = SplitMix64(seed: 7)
    for _ in 0..<200 {
      #expect(choices.int(-3...12) == Int.random(in: -3...12, using: &source))
      #expect(choices.int(5...90, towards: 40) == Int.random(in: 5...90, using: &source))
      #expect(choices.chance(40) == (Int.random(in: 1...100, using: &source) <= 40))
      #expect(choices.pick([1, 2, 3]) == Int.random(in: 0..<3, using: &source) + 1)
      #expect(choices.word() == source.next())
      #expect(choices.shuffled(Array(0..<9)) == (0..<9).shuffled(using: &source))
    }
  }

  @Test("What was drawn, played back, gives the same values; all zeros give the values in their order")
  func shuffling() {
    let fresh = Choices(seed: 3)
    let shuffled = fresh.shuffled(Array(0..<20))
    #expect(shuffled.sorted() == Array(0..<20) && shuffled != Array(0..<20))
    #expect(Choices(seed: 0, playing: fresh.drawn).shuffled(Array(0..<20)) == shuffled)
    #expect(Choices(seed: 0, playing: []).shuffled(Array(0..<20)) == Array(0..<20))
  }

  @Test("A loop that waits for something else than the simplest value ends all the same")
  func waiting() {
    let choices = Choices(seed: 1, playing: [])
    var rounds = 0
    while choices.int(0...9) != 7 { rounds += 1 }
    #expect(rounds >= 4096)
  }

  @Test("Days lie in their span; the simplest is the first of January, or the first day")
  func dates() throws {
    let first = try #require(CivilDate("2014-06-04"))
    let last = try #require(CivilDate("2026-02-28"))
    for seed in UInt64(0)..<300 { #expect((first...last).contains(Choices(seed: seed).date(first...last))) }
    #expect(Choices(seed: 0, playing: []).date(first...last) == first)
    #expect(Choices(seed: 0, playing: [1]).date(first...last).text == "2015-01-01")
  }

  @Test("A report shows invented personal data, values by their text, records by their parts")
  func shown() throws {
    struct Record {
      var name = Sensitive("Nguyễn Văn A")
      var born: CivilDate? = CivilDate("1990-05-12")
      var sums = [Dong(1): true]
      var other: Sensitive<Int>? = nil
    }
    #expect(
      Dump.text(Record()) == "Record(name: \"Nguyễn Văn A\", born: 1990-05-12, sums: [1 đ: true], other: nil)"
    )
    #expect(Dump.text(Result<Int, CaseLeftOut>.success(3)) == ".success(3)")
    #expect(Dump.text((1, "x")) == "(1, \"x\")")
    #expect(Dump.text(Array(repeating: 0, count: 9999)).count == 4001)
  }
}
