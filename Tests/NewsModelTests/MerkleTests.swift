import NewsModel
import NewsTestSupport
import Testing

/// The tree of RFC 9162 against the vectors that Certificate Transparency's implementations share, and against its
/// definition.
@Suite struct MerkleTests {
    private static let entries: [[UInt8]] = [
        [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43], Array(0x50...0x57),
        Array(0x60...0x6F),
    ]

    @Test(arguments: [
        (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
        (2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
        (3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
        (4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
        (5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
        (6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
        (7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
        (8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
    ])
    func `the roots of the shared entries are the known ones`(size: Int, root: String) {
        var tree = MerkleTree()
        for entry in Self.entries.prefix(size) { tree.append(entry) }
        #expect(tree.count == size && tree.root.hex == root)
    }

    @Test func `the proofs of the shared entries are the known ones`() throws {
        let leaves = Self.entries.map(MerkleTree.leaf)
        let inclusion = try #require(MerkleProof.inclusion(of: 5, in: leaves))
        #expect(
            inclusion.path.map(\.hex) == [
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ])
        let consistency = try #require(MerkleProof.consistency(from: 6, in: leaves))
        #expect(
            consistency.path.map(\.hex) == [
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ])
    }

    /// MTH(D[n]) as §2.1.1 defines it.
    private func definition(_ leaves: ArraySlice<ContentHash>) -> ContentHash {
        if leaves.isEmpty { return ContentHash.of([]) }
        if leaves.count == 1 { return leaves[leaves.startIndex] }
        var half = 1
        while half * 2 < leaves.count { half *= 2 }
        let middle = leaves.startIndex + half
        return MerkleTree.node(definition(leaves[..<middle]), definition(leaves[middle...]))
    }

    @Test func `the root is the definition's at every length, and every proof is believed and no false one`() throws {
        let leaves = (0..<70).map { MerkleTree.leaf([UInt8($0)]) }
        let roots = (0...70).map { definition(leaves[..<$0]) }
        var tree = MerkleTree()
        for count in 1...70 {
            tree.append(leaf: leaves[count - 1])
            #expect(tree.root == roots[count], "\(count) leaves")
            let list = Array(leaves.prefix(count))
            for index in 0..<count {
                let proof = try #require(MerkleProof.inclusion(of: index, in: list))
                #expect(proof.shows(list[index], at: index, of: count, root: roots[count]))
                #expect(!proof.shows(leaves[(index + 1) % 70], at: index, of: count, root: roots[count]))
                #expect(!proof.shows(list[index], at: count, of: count, root: roots[count]))
                #expect(!proof.shows(list[index], at: index, of: count, root: roots[count - 1]))
            }
            for size in 1...count {
                let proof = try #require(MerkleProof.consistency(from: size, in: list))
                #expect(proof.shows(roots[size], of: size, in: roots[count], of: count), "\(size) of \(count)")
                #expect(!proof.shows(roots[size - 1], of: size, in: roots[count], of: count))
                #expect(!proof.shows(roots[size], of: size, in: roots[size - 1], of: count))
            }
        }
        #expect(MerkleProof.inclusion(of: 70, in: leaves) == nil && MerkleProof.inclusion(of: -1, in: leaves) == nil)
        #expect(MerkleProof.consistency(from: 0, in: leaves) == nil)
        #expect(MerkleProof.consistency(from: 71, in: leaves) == nil)
    }

    @Test func `a proof that was cut, lengthened or changed anywhere is not believed`() throws {
        let leaves = (0..<45).map { MerkleTree.leaf([UInt8($0)]) }
        let roots = (0...45).map { definition(leaves[..<$0]) }
        for (size, index) in [(6, 3), (7, 6), (32, 44), (33, 0), (44, 17)] {
            let inclusion = try #require(MerkleProof.inclusion(of: index, in: leaves))
            let consistency = try #require(MerkleProof.consistency(from: size, in: leaves))
            for wrong in spoiled(inclusion) {
                #expect(!wrong.shows(leaves[index], at: index, of: 45, root: roots[45]))
            }
            for wrong in spoiled(consistency) {
                #expect(!wrong.shows(roots[size], of: size, in: roots[45], of: 45))
            }
        }
    }

    private func spoiled(_ proof: MerkleProof) -> [MerkleProof] {
        let other = ContentHash.of([1, 2, 3])
        return [
            MerkleProof(path: Array(proof.path.dropLast())), MerkleProof(path: Array(proof.path.dropFirst())),
            MerkleProof(path: proof.path + [other]), MerkleProof(path: [other] + proof.path), MerkleProof(path: []),
        ]
            + proof.path.indices.map { place in
                var path = proof.path
                path[place] = other
                return MerkleProof(path: path)
            }
    }
}
