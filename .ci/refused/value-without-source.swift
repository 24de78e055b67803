// A value of the policy has a citation and a standing.
import HoaNhap

let ceiling = Cited(Dong(250_000_000))  // refused: missing argument
