import HoaNhap

/// What `--help` prints.
enum Help {
  static let text = Wording(
    vi: """
      benchmarks [--all | --only PHÉP_ĐO[,PHÉP_ĐO]] [--runs N] [--limit TỆP] [--json] [--lang vi|en]
        đo các phép đo, mỗi phép một tiến trình: thời gian CPU cho mỗi phần, trung vị của N lần sau một lần chạy thử
        --all    cả những phép đo lâu: danh mục, cả nước, các kho, cỡ tệp chạy
        --only   chỉ đo những phép này; có thể ghi nhiều lần
        --runs   số lần đo; mặc định 5, danh mục và cả nước 3
        --limit  tệp C hoặc chương trình in “tên ns ns tổng_kiểm”: giới hạn để so sánh; mặc định Limit/limit.c
        --json   mỗi dòng một đối tượng JSON
      benchmarks --page TỆP [--machine TÊN_MÁY]   đo tất cả, ghi kết quả vào phần dành cho nó trong trang Markdown
      benchmarks --list   tên các phép đo
      Mã kết thúc: 0 đã đo; 1 có phép không đo được hoặc tổng kiểm khác với bên kia; 2 gọi sai.
      """,
    en: """
      benchmarks [--all | --only WORKLOAD[,WORKLOAD]] [--runs N] [--limit FILE] [--json] [--lang vi|en]
        measures the workloads, each in a process of its own: CPU time per item, median of N runs after a warm-up
        --all    those too that take long: portfolio, nation, the stores, the size of a program
        --only   these workloads alone; may be given several times
        --runs   how often; 5 if left out, portfolio and nation 3
        --limit  a C source or a program that prints “name ns ns checksum”: the limit; Limit/limit.c if left out
        --json   one JSON object a line
      benchmarks --page FILE [--machine NAME]   measures all, writes the results into their part of a Markdown page
      benchmarks --list   the names of the workloads
      Exit status: 0 measured; 1 something was not measured, or a checksum is not the other side's; 2 bad usage.
      """)
}
