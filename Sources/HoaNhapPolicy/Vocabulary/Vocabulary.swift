/// Who asks for a loan (đối tượng vay vốn).
public enum BorrowerKind: String, Sendable, Hashable, CaseIterable {
  /// A person after drug rehabilitation (người sau cai nghiện ma túy).
  case person
  /// A production or business establishment that employs such people (cơ sở sản xuất, kinh doanh).
  case establishment
}

/// What a loan is for (mục đích sử dụng vốn vay).
public enum LoanPurpose: String, Sendable, Hashable, CaseIterable {
  /// Production, business, job creation (sản xuất, kinh doanh, tạo việc làm).
  case production
  /// Learning a trade (học nghề).
  case training
}

/// The way of rehabilitation that a person has completed.
public enum RehabilitationRoute: String, Sendable, Hashable, CaseIterable {
  /// Cai nghiện tự nguyện.
  case voluntary
  /// Cai nghiện bắt buộc.
  case compulsory
  /// Điều trị nghiện các chất dạng thuốc phiện bằng thuốc thay thế.
  case substitution
  /// Known to have completed none of the three.
  case none
}

/// The level of a training course (trình độ đào tạo).
public enum TrainingLevel: String, Sendable, Hashable, CaseIterable {
  /// Trình độ sơ cấp.
  case elementary
  /// Đào tạo dưới 3 tháng.
  case under3Months = "under3months"
  /// Any other level.
  case other
}

/// The form of an establishment (loại hình cơ sở).
public enum EstablishmentType: String, Sendable, Hashable, CaseIterable {
  /// Doanh nghiệp nhỏ và vừa.
  case smallOrMediumEnterprise = "sme"
  /// Hợp tác xã.
  case cooperative
  /// Liên hiệp hợp tác xã.
  case cooperativeUnion
  /// Tổ hợp tác.
  case cooperativeGroup
  /// Hộ kinh doanh.
  case householdBusiness
  /// Any other form.
  case other
}

/// Where the capital of a loan comes from (nguồn vốn, K.1).
public enum CapitalSource: String, Sendable, Hashable, CaseIterable {
  /// The central budget, from public investment (ngân sách trung ương, nguồn đầu tư công).
  case central
  /// The local budget, entrusted through the bank (ngân sách địa phương ủy thác).
  case entrusted
  /// Capital that the bank raises itself (vốn huy động).
  case mobilised
}

/// Which loans a change of rate reaches (R.4).
public enum RateReach: String, Sendable, Hashable, CaseIterable {
  /// Only loans made from that day on.
  case newLoans
  /// Loans made from that day on, and the balances that already run.
  case outstandingToo
}

/// The class of a loan by its term (T.5).
public enum TermClass: String, Sendable, Hashable, CaseIterable {
  /// Ngắn hạn.
  case short
  /// Trung hạn.
  case medium
  /// Dài hạn.
  case long
}
