package minutes_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

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
