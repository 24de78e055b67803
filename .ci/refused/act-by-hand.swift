// An act on a loan is entered once it was judged; nobody says by hand that it is allowed.
import HoaNhap

func extend(_ act: TermExtension, _ ledger: inout Ledger) throws {
  try ledger.append(AllowedAct(.extension(act)))  // refused: 'AllowedAct' initializer is inaccessible
}
