// An amount is not multiplied by a fraction without saying how it is rounded.
import HoaNhap

let interest = Dong(200_000_000) * 0.0624  // refused: Dong
