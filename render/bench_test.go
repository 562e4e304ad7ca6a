package render

import (
	"bytes"
	"encoding/json"
	"io"
	"maps"
	"slices"
	"testing"

	"example.org/proceedings/ballot"
	"example.org/proceedings/minutes"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer/html"
)

// The benchmarks take one document after the other, so that bytes and allocations
// are those of a document on average.

func BenchmarkHTML(b *testing.B) {
	// The same dialect, with goldmark's own heading ids.
	md := goldmark.New(
		goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList),
		goldmark.WithParserOptions(parser.WithAutoHeadingID(), parser.WithAttribute()),
		goldmark.WithRendererOptions(html.WithXHTML()),
	)
	benchmark(b, "goldmark", func(m *minutes.Meeting) error { return md.Convert(body(m.Source), io.Discard) })
	benchmark(b, "render", func(m *minutes.Meeting) error { return HTML(io.Discard, m) })
}

func BenchmarkJSON(b *testing.B) {
	benchmark(b, "encoding/json", func(m *minutes.Meeting) error {
		enc := json.NewEncoder(io.Discard)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		return enc.Encode(m)
	})
	benchmark(b, "render", func(m *minutes.Meeting) error { return JSON(io.Discard, m) })
}

func BenchmarkParseJSON(b *testing.B) {
	written := make(map[*minutes.Meeting][]byte)
	text := func(m *minutes.Meeting) []byte {
		if written[m] == nil {
			written[m] = writeJSON(b, &Printer{}, m)
		}
		return written[m]
	}
	benchmark(b, "encoding/json", func(m *minutes.Meeting) error { return json.Unmarshal(text(m), new(document)) })
	benchmark(b, "render", func(m *minutes.Meeting) error {
		_, err := ParseJSON("", text(m))
		return err
	})
}

// benchmark runs f over the golden minutes and those of the corpus, where they are.
func benchmark(b *testing.B, name string, f func(*minutes.Meeting) error) {
	benchmarkAll(b, name, golden, corpus, func(m *minutes.Meeting) []byte { return m.Source }, f)
}

// benchmarkBallots does the same with ballots.
func benchmarkBallots(b *testing.B, name string, f func(*ballot.Ballot) error) {
	benchmarkAll(b, name, goldenBallots, corpusBallots, func(x *ballot.Ballot) []byte { return x.Source }, f)
}

func benchmarkAll[D any](b *testing.B, name string, golden, corpus func(testing.TB) map[string]D, source func(D) []byte, f func(D) error) {
	for _, set := range []struct {
		name string
		load func(testing.TB) map[string]D
	}{{"golden", golden}, {"corpus", corpus}} {
		b.Run(set.name+"/"+name, func(b *testing.B) {
			byPath := set.load(b)
			docs := make([]D, 0, len(byPath))
			size := 0
			for _, path := range slices.Sorted(maps.Keys(byPath)) {
				docs = append(docs, byPath[path])
				size += len(source(byPath[path]))
			}
			b.SetBytes(int64(size / len(docs)))
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				if err := f(docs[i%len(docs)]); err != nil {
					b.Fatal(err)
				}
				i++
			}
		})
	}
}

// body returns a post without its front matter.
func body(source []byte) []byte {
	if rest, ok := bytes.CutPrefix(source, []byte("---\n")); ok {
		if _, text, ok := bytes.Cut(rest, []byte("\n---\n")); ok {
			return text
		}
	}
	return source
}

func BenchmarkBallotJSON(b *testing.B) {
	benchmarkBallots(b, "encoding/json", func(x *ballot.Ballot) error {
		enc := json.NewEncoder(io.Discard)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		return enc.Encode(x)
	})
	benchmarkBallots(b, "audit", func(x *ballot.Ballot) error { // which the JSON lists
		ballot.Audit(x)
		return nil
	})
	benchmarkBallots(b, "render", func(x *ballot.Ballot) error { return BallotJSON(io.Discard, x) })
}

func BenchmarkParseBallotJSON(b *testing.B) {
	written := make(map[*ballot.Ballot][]byte)
	text := func(x *ballot.Ballot) []byte {
		if written[x] == nil {
			written[x] = writeBallotJSON(b, &Printer{}, x)
		}
		return written[x]
	}
	benchmarkBallots(b, "encoding/json", func(x *ballot.Ballot) error { return json.Unmarshal(text(x), new(announcement)) })
	benchmarkBallots(b, "render", func(x *ballot.Ballot) error {
		_, err := ParseBallotJSON("", text(x))
		return err
	})
}

func BenchmarkBallotHTML(b *testing.B) {
	benchmarkBallots(b, "render", func(x *ballot.Ballot) error { return BallotHTML(io.Discard, x) })
}
