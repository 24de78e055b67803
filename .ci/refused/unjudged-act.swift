// An act that was only asked for is no entry of a ledger.
import HoaNhap

func extend(_ act: LoanAct, _ ledger: inout Ledger) throws {
  try ledger.append(act)  // refused: no exact matches in call to instance method 'append'
}
