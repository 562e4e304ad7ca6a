package minutes_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"example.org/proceedings/attendee"
	"example.org/proceedings/minutes"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/text"
	"gopkg.in/yaml.v3"
)

// documents returns the Markdown files below a folder by their paths.
func documents(root string) map[string][]byte {
	docs := map[string][]byte{}
	filepath.WalkDir(root, func(name string, e fs.DirEntry, err error) error {
		if base := filepath.Base(name); err == nil && strings.HasSuffix(base, ".md") && base != "README.md" && base != "want.md" {
			docs[name], err = os.ReadFile(name)
		}
		return err
	})
	return docs
}

const (
	goldenRoot = "../testdata"
	corpusRoot = "../../shared/corpus/posts"
)

// corpus returns the real posts beside the repository, or skips the test where there are none.
func corpus(t testing.TB) map[string][]byte {
	docs := documents(corpusRoot)
	if len(docs) == 0 {
		t.Skipf("no real posts at %s", corpusRoot)
	}
	return docs
}

// benchmark runs fn over all documents of a set and reports figures a document.
func benchmark(b *testing.B, fn func(name string, src []byte)) {
	for set, root := range map[string]string{"golden": goldenRoot, "corpus": corpusRoot} {
		b.Run(set, func(b *testing.B) {
			docs := documents(root)
			if len(docs) == 0 {
				b.Skipf("no documents at %s", root)
			}
			size := 0
			for _, src := range docs {
				size += len(src)
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				for name, src := range docs {
					fn(name, src)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(docs)), "ns/doc")
			b.ReportMetric(float64(size)/float64(len(docs)), "B/doc")
		})
	}
}

func BenchmarkParse(b *testing.B) {
	benchmark(b, func(name string, src []byte) { minutes.Parse(name, src) })
}

// BenchmarkFloor is what Parse is measured by: the front matter is split off and decoded into a YAML node, and the body is
// read by goldmark's parser for CommonMark.
func BenchmarkFloor(b *testing.B) {
	md := goldmark.New().Parser()
	benchmark(b, func(name string, src []byte) {
		body := src
		if rest, ok := bytes.CutPrefix(src, []byte("---\n")); ok {
			if front, after, ok := bytes.Cut(rest, []byte("\n---\n")); ok {
				var node yaml.Node
				yaml.Unmarshal(front, &node)
				body = after
			}
		}
		md.Parse(text.NewReader(body))
	})
}

// BenchmarkFormat writes documents that are unchanged, and with one edit each. It is measured by [BenchmarkParse]: reading the
// document once is what it takes to know what changed, and a second time to know that what is written is true.
func BenchmarkFormat(b *testing.B) {
	for _, edit := range []struct {
		name string
		make func(*minutes.Meeting)
	}{
		{"unchanged", func(*minutes.Meeting) {}},
		{"title", func(m *minutes.Meeting) { m.FrontMatter.Title += " (amended)" }},
		{"attendee", func(m *minutes.Meeting) {
			if len(m.Attendance) > 0 {
				l := &m.Attendance[0]
				l.Attendees = append(l.Attendees, attendee.Attendee{Name: "Zoe Quint", Organization: attendee.Organization{Name: "Acme"}})
			}
		}},
		{"item", func(m *minutes.Meeting) {
			if len(m.Agenda) > 0 {
				m.Agenda[len(m.Agenda)-1].Text += "\n\nNobody objected."
			}
		}},
	} {
		b.Run(edit.name, func(b *testing.B) {
			meetings := make(map[string]*minutes.Meeting)
			benchmark(b, func(name string, src []byte) {
				m := meetings[name]
				if m == nil {
					m, _ = minutes.Parse(name, src)
					edit.make(m)
					if _, err := minutes.Format(m); err != nil { // a contradiction: the cost of an error counts less
						m, _ = minutes.Parse(name, src)
						m.FrontMatter.Author += " and others"
					}
					meetings[name] = m
				}
				minutes.Format(m)
			})
		})
	}
}

// BenchmarkParseGrowth reads documents of growing size, and BenchmarkFormatGrowth writes them with an edit of every item:
// B/s stays the same where cost grows in step with the input.
func BenchmarkParseGrowth(b *testing.B) {
	growth(b, func(doc []byte) func() error {
		return func() error {
			_, err := large.Parse("", doc)
			return err
		}
	})
}

// large is a parser for documents that are larger than any real one.
var large = minutes.Parser{Limits: minutes.Limits{Bytes: 1 << 30, Attendees: 1 << 30}}

func BenchmarkFormatGrowth(b *testing.B) {
	growth(b, func(doc []byte) func() error {
		m, err := large.Parse("", doc)
		if err != nil {
			b.Fatal(err)
		}
		for i := range m.Agenda {
			m.Agenda[i].Text = strings.TrimSpace(m.Agenda[i].Text + "\n\nNobody objected.")
		}
		return func() error {
			_, err := minutes.Format(m)
			return err
		}
	})
}

// growth measures what is done with documents of growing size. Each is one golden document whose body is there again and again.
func growth(b *testing.B, prepare func(doc []byte) func() error) {
	for _, shape := range []string{"headings-2019-broken-italics", "numbered-bold-roll-call-2014", "attendees-bulleted-2022", "plain-lines-2022"} {
		src, err := os.ReadFile(filepath.Join(goldenRoot, shape, "input.md"))
		if err != nil {
			b.Fatal(err)
		}
		end := bytes.Index(src[4:], []byte("\n---\n")) + 9
		front, body := src[:end], src[end:]
		for _, size := range []int{100_000, 1_000_000, 10_000_000} {
			doc := append(bytes.Clone(front), bytes.Repeat(body, size/len(body)+1)...)
			b.Run(shape+"/"+strconv.Itoa(size/1000)+"kB", func(b *testing.B) {
				run := prepare(doc)
				b.SetBytes(int64(len(doc)))
				b.ReportAllocs()
				for b.Loop() {
					if err := run(); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// BenchmarkCheck is of documents that are read: Check reads them once more.
func BenchmarkCheck(b *testing.B) {
	read := map[string]*minutes.Meeting{}
	benchmark(b, func(name string, src []byte) {
		if read[name] == nil {
			read[name], _ = minutes.Parse(name, src)
		}
		if m := read[name]; m != nil {
			minutes.Check(m)
		}
	})
}
