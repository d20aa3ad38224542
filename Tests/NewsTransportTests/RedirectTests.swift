import NewsModel
import Testing

@testable import NewsTransport

@Suite("Redirects and where they may lead", .timeLimit(.minutes(5)))
struct RedirectTests {
    @Test("Redirects are followed and recorded, permanent ones as such; the letters of an address are encoded")
    func follows() async throws {
        let server = try ScriptedServer { request in
            switch request.path {
            case "/1": [Answers.redirect(301, to: "/news/2?a=b")]
            case "/news/2?a=b": [Answers.redirect(302, to: "خبر")]
            case "/news/%D8%AE%D8%A8%D8%B1": [Answers.redirect(308, to: "../3#part")]
            default: [Answers.plain("end", "Date: \(Fixture.noonText)")]
            }
        }
        defer { server.stop() }
        let request = Request(url: server.url("/1"), forbidsStoredCopies: true)
        let response = try await Fixture.transport().fetch(request)
        #expect(response.requestedURL == server.url("/1") && response.finalURL == server.url("/3"))
        #expect(response.redirects.map(\.status) == [301, 302, 308])
        #expect(response.redirects.map(\.isPermanent) == [true, false, true])
        #expect(response.redirects.map(\.from).first == server.url("/1"))
        #expect(
            response.redirects.map(\.to)
                == [server.url("/news/2?a=b"), server.url("/news/%D8%AE%D8%A8%D8%B1"), server.url("/3")])
        #expect(response.verified == Fixture.noon)
        #expect(server.received.allSatisfy { $0.headers["cache-control"] == "no-cache" })
    }

    @Test("A circle and a chain without end are told apart, and both end")
    func circlesAndChains() async throws {
        let server = try ScriptedServer { request in
            switch request.path {
            case "/a": [Answers.redirect(302, to: "/b")]
            case "/b": [Answers.redirect(302, to: "/a")]
            case "/self": [Answers.redirect(302, to: "/self")]
            default: [Answers.redirect(302, to: request.path + "x")]
            }
        }
        defer { server.stop() }
        let transport = Fixture.transport()
        #expect(await Fixture.reason(transport, Request(url: server.url("/a"))) == .redirectLoop(to: server.url("/a")))
        #expect(
            await Fixture.reason(transport, Request(url: server.url("/self"))) == .redirectLoop(to: server.url("/self"))
        )
        #expect(await Fixture.reason(transport, Request(url: server.url("/x"))) == .tooManyRedirects(limit: 5))
    }

    @Test(
        "Only http and https are followed",
        arguments: [
            "file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "javascript:alert(1)", "data:text/plain,x",
            "http://user:word@127.0.0.1/", "http://",
        ])
    func refusesSchemes(location: String) async throws {
        let server = try ScriptedServer { request in
            request.path == "/" ? [Answers.redirect(302, to: location)] : [Answers.plain("end")]
        }
        defer { server.stop() }
        let transport = Fixture.transport { $0.allowsFiles = true }
        let reason = await Fixture.reason(transport, Request(url: server.url("/")))
        #expect(reason == .redirectRefused(to: location))
        #expect(server.received.count == 1)
    }

    @Test("A redirect without an address, and a 300, are answers")
    func redirectsThatAreNone() async throws {
        let server = try ScriptedServer { request in
            [Answers.plain("choose", status: request.path == "/300" ? "300 X" : "302 X")]
        }
        defer { server.stop() }
        let transport = Fixture.transport()
        #expect(try await transport.fetch(Request(url: server.url("/300"))).status == 300)
        #expect(try await transport.fetch(Request(url: server.url("/302"))).status == 302)
    }

    @Test("An address of the Internet does not lead to this machine, by number, by name or over an open connection")
    func confinedToTheInternet() async throws {
        let server = try ScriptedServer { _ in [Answers.plain("secret")] }
        defer { server.stop() }
        let transport = Fixture.transport()
        _ = try await transport.fetch(Request(url: server.url("/")))
        for host in ["127.0.0.1", "localhost", "0.0.0.0", "[::ffff:127.0.0.1]"] {
            let confined = Request(url: "http://\(host):\(server.port)/", reach: .publicInternet)
            #expect(await Fixture.reason(transport, confined) == .addressRefused, "\(host)")
        }
        #expect(server.received.count == 1)
    }

    @Test(
        "Addresses are known for what they are",
        arguments: [
            ("8.8.8.8", AddressReach.publicInternet), ("127.0.0.1", .thisMachine), ("127.255.255.255", .thisMachine),
            ("0.0.0.0", .thisMachine), ("10.1.2.3", .privateNetwork), ("172.16.0.1", .privateNetwork),
            ("172.31.255.255", .privateNetwork), ("172.32.0.0", .publicInternet), ("192.168.1.1", .privateNetwork),
            ("192.169.0.1", .publicInternet), ("169.254.169.254", .privateNetwork), ("100.64.0.1", .privateNetwork),
            ("100.128.0.1", .publicInternet), ("224.0.0.1", .privateNetwork), ("255.255.255.255", .privateNetwork),
            ("::1", .thisMachine), ("[::1]", .thisMachine), ("::", .thisMachine), ("fe80::1%lo", .privateNetwork),
            ("fd00::1", .privateNetwork), ("2001:4860:4860::8888", .publicInternet),
            ("::ffff:10.0.0.1", .privateNetwork),
            ("::ffff:8.8.8.8", .publicInternet), ("64:ff9b::7f00:1", .thisMachine), ("2002:a00:1::", .privateNetwork),
        ])
    func reach(address: String, expected: AddressReach) {
        #expect(AddressReach(address: address) == expected)
    }

    @Test("A name is no address", arguments: ["localhost", "example.org", "", "1.2.3", "[::1", "999.1.1.1"])
    func names(text: String) { #expect(AddressReach(address: text) == nil) }
}
