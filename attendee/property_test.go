package attendee

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
)

// checkPartition checks that every letter and digit of the text is accounted
// for, that nothing is in two places but an organization that people share, and that
// fragments are what they say they are.
func checkPartition(t *testing.T, text string) {
	t.Helper()
	r := read(text)
	owner := make([]int, len(text)) // 0 nothing, else one more than the index of what has the byte
	owned := 0
	own := func(s span, what string) {
		owned++
		if s.start < 0 || s.end < s.start || s.end > len(text) {
			t.Fatalf("%s at %v lies outside %q", what, s, text)
		}
		for i := s.start; i < s.end; i++ {
			if owner[i] != 0 && !unicode.IsSpace(rune(text[i])) {
				t.Fatalf("%s %q overlaps something else at %d in %q", what, text[s.start:s.end], i, text)
			}
			owner[i] = owned
		}
	}
	last := -1
	for n, f := range r.fragments {
		if f.Text != text[f.Start:f.End] || f.Start < last || f.Start == f.End {
			t.Fatalf("fragment %d is %+v, after %d, in %q", n, f, last, text)
		}
		last = f.End
		own(span{f.Start, f.End}, "fragment")
	}
	for n, l := range r.layout.lists {
		if len(l.people) != len(r.lists[n].Attendees) {
			t.Fatalf("list %d has %d people and the places of %d in %q", n, len(r.lists[n].Attendees), len(l.people), text)
		}
		for _, s := range l.label {
			own(s, "label")
		}
		shared := map[span]bool{}
		for k, p := range l.people {
			own(p.name, "name")
			if p.name.start < p.all.start || p.name.end > p.all.end {
				t.Fatalf("name %v outside its entry %v in %q", p.name, p.all, text)
			}
			if p.org != (span{}) && !shared[p.org] {
				own(p.org, "organization")
				shared[p.org] = true
			}
			for _, s := range p.notes {
				if !shared[s] {
					own(s, "note")
					shared[s] = true
				}
			}
			if a := r.lists[n].Attendees[k]; a.Name == "" || strings.ContainsAny(a.Name, "\n\t") {
				t.Fatalf("person %d of %q has the name %q", k, text, a.Name)
			}
		}
	}
	for _, f := range r.glue {
		for i := f.lo; i < f.hi; i++ {
			for k := r.toks[i].start; k < r.toks[i].end; k++ {
				owner[k] = -1
			}
		}
	}
	for _, tok := range r.toks {
		if tok.kind != word || !strings.ContainsFunc(text[tok.start:tok.end], isText) {
			continue
		}
		for i := tok.start; i < tok.end; i++ {
			if owner[i] == 0 {
				t.Fatalf("%q at %d of %q is in no person, label or fragment:\n%+v\n%+v", text[tok.start:tok.end], tok.start, text, r.lists, r.fragments)
			}
		}
	}
	checkMarkup(t, r)
}

func isText(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }

func isNoText(c rune) bool { return !isText(c) }

// checkMarkup checks that no letter lies between the tokens of a text that has no markup.
func checkMarkup(t *testing.T, r *reader) {
	t.Helper()
	if strings.ContainsAny(r.text, "<&[{\\`*_~#|>") {
		return
	}
	in := make([]bool, len(r.text)+1)
	for _, tok := range r.toks {
		for i := tok.start; i < tok.end; i++ {
			in[i] = true
		}
	}
	pos := 0
	for _, line := range strings.SplitAfter(r.text, "\n") {
		body := strings.TrimSpace(line)
		skip := strings.Index(line, body)
		if body != "" {
			skip += markerLen(body)
		}
		for i := skip; i < len(line); i++ {
			if isAlnum(line[i]) && !in[pos+i] {
				t.Fatalf("%q at %d of %q is in no token", line[i], pos+i, r.text)
			}
		}
		pos += len(line)
	}
}

// checkWritten checks that what Markdown returns reads as the list, and that
// its errors are of the type that it promises.
func checkWritten(t *testing.T, l List) bool {
	t.Helper()
	text, err := l.Markdown()
	if err != nil {
		var we *WriteError
		if !errors.As(err, &we) || we.Field == "" || text != "" {
			t.Fatalf("writing %+v: text %q, error %#v", l, text, err)
		}
		return false
	}
	lists, rest := Parse(text)
	want := []List{l}
	if l.Label == "" && l.Attendees == nil {
		want = nil
	}
	if diff := cmp.Diff(want, lists); diff != "" || len(rest) > 0 {
		t.Fatalf("%q reads as (-written +read):\n%s\nand %+v", text, diff, rest)
	}
	return true
}

// corpus returns the bodies of real posts, or skips the test where there are none.
func corpus(t *testing.T) map[string]string {
	t.Helper()
	root := filepath.Join("..", "..", "shared", "corpus", "posts")
	if _, err := os.Stat(root); err != nil {
		t.Skip("no corpus: ", err)
	}
	posts := make(map[string]string)
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".md" {
			return err
		}
		b, err := os.ReadFile(path)
		posts[path] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return posts
}

func TestCorpusPartition(t *testing.T) {
	for path, text := range corpus(t) {
		t.Run(path, func(t *testing.T) {
			checkPartition(t, text)
			for part := range strings.SplitSeq(text, "\n\n") {
				checkPartition(t, part)
			}
		})
	}
}

// TestCorpusWrite writes the long lists of the corpus in the canonical form.
func TestCorpusWrite(t *testing.T) {
	written, refused := 0, 0
	for _, text := range corpus(t) {
		for part := range strings.SplitSeq(text, "\n\n") {
			lists, _ := Parse(part)
			for _, l := range lists {
				switch {
				case len(l.Attendees) < 5:
				case checkWritten(t, l):
					written++
				default:
					refused++
					if _, err := l.Markdown(); refused < 20 {
						t.Logf("%v", err)
					}
				}
			}
		}
	}
	if written < 300 || refused > written/50 {
		t.Errorf("%d lists written, %d refused", written, refused)
	}
	t.Logf("%d lists written, %d refused", written, refused)
}
