// Whether a verdict is eligible must be looked at before anything is offered on it.
import HoaNhap

func offer(_ verdict: Verdict, _ draft: OfferDraft) -> Result<Offer, OfferRefusal> {
  EligibleApplication(verdict).offer(draft)  // refused: value of optional type 'EligibleApplication?'
}
