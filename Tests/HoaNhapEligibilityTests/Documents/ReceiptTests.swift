import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("Receipts")
struct ReceiptTests {
  @Test("A receipt holds hashes and no fact")
  func hashesAlone() throws {
    let receipt = try Books.all.verdict(for: Sample.person()).receipt
    #expect(
      receipt.json.canonicalText
        == #"{"basis":"all","edition":"qd-08-2026/2026-05-01/1","form":"application/1","input":"\#(receipt.input)","kind":"verdict","receipt":1,"result":"\#(receipt.result)"}"#
    )
    #expect(receipt.input.utf8.count == 71 && receipt.input.hasPrefix("sha256:"))
  }

  @Test("The input's hash is the SHA-256 of the canonical document")
  func inputHash() throws {
    let facts = Sample.person()
    let expected = "sha256:" + SHA256Hasher.hash(facts.json.canonicalBytes).hexadecimal
    #expect(try Books.all.verdict(for: facts).receipt.input == expected)
  }

  @Test("One changed digit changes the input's hash; a change that no clause notices leaves the result's")
  func changes() throws {
    let one = try Books.all.verdict(for: Sample.person()).receipt
    let other = try Books.all.verdict(
      for: Sample.person { $0.conductRecordedOn = .known(date("2026-06-02")) }
    ).receipt
    #expect(one.input != other.input)
    #expect(one.result == other.result)
    let third = try Books.all.verdict(for: Sample.person { $0.amount = .known(Dong(100_000_001)) }).receipt
    #expect(third.result != one.result)
  }

  @Test("A salt changes both hashes and stands in the receipt, so that few facts cannot be guessed")
  func salted() throws {
    let plain = try Books.all.verdict(for: Sample.person()).receipt
    let salted = try Books.all.verdict(for: Sample.person(), salt: "muoi-1").receipt
    #expect(salted.input != plain.input && salted.result != plain.result)
    #expect(salted.json.canonicalText.contains(#""salt":"muoi-1""#))
    let expected = SHA256Hasher.hash(Array("muoi-1\n".utf8) + Sample.person().json.canonicalBytes).hexadecimal
    #expect(salted.input == "sha256:" + expected)
  }
}
