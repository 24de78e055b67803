// Only rules make a verdict.
import HoaNhap

func verdict(_ id: ApplicationID) -> Verdict {
  Verdict(applicationID: id, outcome: .eligible)  // refused: 'Verdict' initializer is inaccessible
}
