package ballot

import (
	"bytes"
	"strings"
	"testing"
)

func BenchmarkFindIDs(b *testing.B) {
	text := strings.Repeat("Ana said that Ballots 180, 181, and 182 wait for SC-081v2. The section names no other ballot of the Forum.\n", 1000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		FindIDs(text)
	}
}

func BenchmarkParseStatus(b *testing.B) {
	text := statusTests[0].in
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		ParseStatus(text)
	}
}

func BenchmarkWriteStatus(b *testing.B) {
	list, _ := ParseStatus(statusTests[0].in)
	b.ReportAllocs()
	for b.Loop() {
		if err := WriteStatus(new(bytes.Buffer), list, 4); err != nil {
			b.Fatal(err)
		}
	}
}
