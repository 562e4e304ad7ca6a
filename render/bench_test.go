package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
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

// BenchmarkHostileJSON shows that reading takes time in step with the size, whatever
// the document: bytes per second stay as they are from one size to the next.
func BenchmarkHostileJSON(b *testing.B) {
	const head, extra = `{"schema_version":"1.0","kind":"meeting",`, `"front_matter":{"extra":{`
	fill := func(form string, size int) string { // %d stands for a number of its own
		var s strings.Builder
		for i := 0; s.Len() < size; i++ {
			s.WriteString(strings.ReplaceAll(form, "%d", strconv.Itoa(i)))
		}
		return strings.TrimSuffix(s.String(), ",")
	}
	const deep = 9900 // encoding/json has no more than 10000 levels
	name := strings.Repeat("k", 98)
	for _, shape := range []struct {
		name string
		text func(size int) string
	}{
		{"nested arrays", func(size int) string {
			depth := min(size/2, deep)
			return extra + fill(`"%d":`+strings.Repeat("[", depth)+strings.Repeat("]", depth)+",", size) + "}}}"
		}},
		{"nested objects", func(size int) string {
			depth := min(size/6, deep)
			return extra + fill(`"%d":`+strings.Repeat(`{"":`, depth)+"0"+strings.Repeat("}", depth)+",", size) + "}}}"
		}},
		{"key twice below long keys", func(size int) string {
			depth := min(size/102, deep)
			return extra + `"a":` + strings.Repeat(`{"`+name+`":`, depth) + `{"a":1,"a":1}` + strings.Repeat("}", depth) + "}}}"
		}},
		{"one key repeated", func(size int) string { return extra + fill(`"a":0,`, size) + "}}}" }},
		{"one key repeated, derived", func(size int) string { return `"ballot_ids":[` + fill(`{"a":0},`, size) + `{"a":0,"a":0}]}` }},
		{"distinct keys", func(size int) string { return extra + fill(`"%d":0,`, size) + "}}}" }},
		{"distinct keys, then one twice", func(size int) string { return extra + fill(`"%d":0,`, size) + `,"0":0}}}` }},
		{"one long text", func(size int) string { return `"group":"` + strings.Repeat("a", size) + `"}` }},
		{"escapes", func(size int) string { return `"group":"` + fill(`\ud83d\ude00`, size) + `"}` }},
		{"one long number", func(size int) string { return extra + `"a":` + strings.Repeat("9", size) + "}}}" }},
		{"long unknown name", func(size int) string { return `"` + strings.Repeat("a", size) + `":0}` }},
		{"long date", func(size int) string { return `"dates":["` + strings.Repeat("2", size) + `"]}` }},
		{"items", func(size int) string { return `"agenda":[` + fill(`{"title":"%d"},`, size) + "]}" }},
		{"items, the last wrong", func(size int) string { return `"agenda":[` + fill(`{"title":"%d"},`, size) + `,{}]}` }},
		{"nested items", func(size int) string {
			depth := min(size/25, deep/2)
			return `"agenda":` + strings.Repeat(`[{"title":"","agenda":`, depth) + "[]" + strings.Repeat("}]", depth) + "}"
		}},
		{"lines", func(size int) string { return strings.Repeat("\n", size) + `"titel":0}` }},
	} {
		for _, size := range []int{10_000, 100_000, 1_000_000} {
			data := []byte(head + shape.text(size))
			b.Run(fmt.Sprintf("%s/%dkB", shape.name, size/1000), func(b *testing.B) {
				b.SetBytes(int64(len(data)))
				for b.Loop() {
					_, _ = ParseJSON("x.json", data)
				}
			})
		}
	}
}
