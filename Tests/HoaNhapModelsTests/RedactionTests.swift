import HoaNhapEligibility
import HoaNhapModels
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("Records print redacted (S.1, S.2)")
struct RedactionTests {
  private func prints<Value>(of value: Value) -> String {
    var text = "\(value) \(String(reflecting: value)) "
    dump(value, to: &text)
    return text
  }

  @Test("no name, number, birth or rehabilitation fact in a description, a debug description or a dump")
  func nothingPersonal() throws {
    let person = try Sample.person()
    let establishment = Sample.establishment()
    let household = Household(id: "H-1", representative: .known("Chủ hộ Mẫu"), village: .known("Thôn Mẫu"))
    let application = try Sample.application(.person("P-1"))
    let joined = try #require(ApplicationCase(application, of: person, asOf: try Sample.day("2026-06-03")))
    let texts = [
      prints(of: person), prints(of: establishment), prints(of: household), prints(of: application),
      prints(of: joined), prints(of: try Sample.loan()),
      prints(of: person.identity.reveal(for: .storage)),
      prints(of: person.rehabilitation.reveal(for: .storage)),
      prints(of: person.conduct.reveal(for: .storage)), prints(of: [person]), prints(of: Optional(person)),
    ]
    for text in texts {
      for secret in [
        "Mẫu", "000000000001", "1990", "2024-0", "compulsory", "24000000", "24.000.000", "5000000000",
      ] {
        #expect(!text.contains(secret), "\(secret)")
      }
    }
    #expect("\(person)" == "person P-1")
    #expect("\(joined)" == "application A-1 on 2026-06-03")
  }
}
