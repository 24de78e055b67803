// An offer comes from an eligible application alone; nobody writes one down.
import HoaNhap

func offer(_ verdict: Verdict) -> Offer {
  Offer(verdict: verdict)  // refused: 'Offer' initializer is inaccessible
}
