// What is not known has no order: it must be looked at first.
import HoaNhap

func isLarge(_ application: LoanApplication) -> Bool {
  application.amount > Dong(100_000_000)  // refused: Fact<Dong>
}
