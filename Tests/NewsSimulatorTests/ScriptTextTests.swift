import NewsSimulator
import Testing

struct ScriptTextTests {
    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64]) func `a script that is printed and read again is the same`(
        seed: UInt64
    ) throws {
        let script = ScriptDraw.script(seed: seed)
        #expect(try SimulationScript(script.description) == script)
        #expect(script.events.count == 200)
    }

    @Test func `a line that is none is refused with its number`() {
        let texts = [
            "00:00:01 crash replica=0": 1, "world articles=0 clocks=0\n00:00:01 jump replica=0": 2,
            "world articles=0 clocks=0\n\n# nothing\n00:00:01 pull replica=0": 4,
        ]
        for (text, line) in texts {
            let fault = #expect(throws: ScriptFault.self) { try SimulationScript(text) }
            #expect(fault?.line == line)
        }
    }
}
