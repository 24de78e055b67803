import HoaNhap

/// What `--help` prints.
enum Help {
  static let text = Wording(
    vi: """
      benchmarks [--only PHÉP_ĐO[,PHÉP_ĐO]] [--runs N] [--limit TỆP] [--json] [--lang vi|en]
        đo các phép đo: thời gian CPU cho mỗi phần, trung vị của N lần (mặc định 5) sau một lần chạy thử
        --only   chỉ đo những phép này; có thể ghi nhiều lần
        --limit  tệp C hoặc chương trình in “tên ns ns tổng_kiểm”: giới hạn để so sánh
        --json   mỗi dòng một đối tượng JSON
      benchmarks --list   tên các phép đo
      Mã kết thúc: 0 đã đo, 1 tổng kiểm khác với giới hạn, 2 gọi sai hoặc không chạy được.
      """,
    en: """
      benchmarks [--only WORKLOAD[,WORKLOAD]] [--runs N] [--limit FILE] [--json] [--lang vi|en]
        measures the workloads: CPU time per item, median of N runs (default 5) after a warm-up
        --only   these workloads alone; may be given several times
        --limit  a C source or a program that prints “name ns ns checksum”: the limit to hold against
        --json   one JSON object a line
      benchmarks --list   the names of the workloads
      Exit status: 0 measured, 1 a checksum differs from the limit's, 2 bad usage or cannot run.
      """)
}
