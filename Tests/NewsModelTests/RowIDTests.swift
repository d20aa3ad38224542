import NewsModel
import Testing

@Suite struct RowIDTests {
    @Test func `a row's name is shown as the hexadecimal digits of its bytes`() {
        #expect("\(RowID(high: 0x00ff_0000_0000_0001, low: 0xa))" == "00ff000000000001000000000000000a")
        #expect("\(RowID(high: .max, low: 0))" == String(repeating: "f", count: 16) + String(repeating: "0", count: 16))
    }
}
