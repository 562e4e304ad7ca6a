package ballot

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.org/proceedings/internal/post"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/text"
	"gopkg.in/yaml.v3"
)

// corpusRoot is where real posts stand beside the repository, on machines that have them.
const corpusRoot = "../../shared/corpus/posts"

// realPosts returns the real posts that announce a ballot, or skips the test where there are none.
func realPosts(t testing.TB) map[string][]byte {
	posts := map[string][]byte{}
	filepath.WalkDir(corpusRoot, func(name string, e fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".md") {
			return err
		}
		src, err := os.ReadFile(name)
		if b, e := Parse(name, src); e != nil || b.IsAnnouncement() {
			posts[name] = src
		}
		return err
	})
	if len(posts) == 0 {
		t.Skipf("no real posts at %s", corpusRoot)
	}
	return posts
}

// checkAnnouncement asserts what holds for any document that reads at all.
func checkAnnouncement(t *testing.T, name string, src []byte) {
	t.Helper()
	before := bytes.Clone(src)
	list, err := ParseAll(name, src)
	if !bytes.Equal(src, before) {
		t.Fatal("reading changed the document")
	}
	if err != nil {
		return
	}
	if len(list) == 0 {
		t.Fatal("no ballot and no error")
	}
	for _, b := range list {
		if !bytes.Equal(b.Source, src) {
			t.Fatal("the Source is not the document")
		}
		again, l, err := layoutOf(name, b)
		if err != nil {
			t.Fatal(err)
		}
		if len(list) == 1 {
			if diff := cmp.Diff(b, again, cmpopts.EquateEmpty()); diff != "" {
				t.Fatalf("read again (-first +second)\n%s", diff)
			}
		}
		checkLayout(t, again, l, src)
		checkValues(t, b)
	}
}

// checkValues asserts that a Ballot holds no value that its type forbids.
func checkValues(t *testing.T, b *Ballot) {
	t.Helper()
	if _, err := json.Marshal(b); err != nil {
		t.Fatal(err)
	}
	var classes []Class
	for _, v := range b.Votes {
		classes = append(classes, v.Class)
		for _, o := range []Option{v.Yes, v.No, v.Abstain} {
			if o.Declared != nil && *o.Declared < 0 || slices.Contains(o.Voters, "") {
				t.Fatalf("votes %+v", v)
			}
		}
	}
	slices.Sort(classes)
	if len(slices.Compact(classes)) != len(b.Votes) {
		t.Fatalf("a class has two entries: %v", classes)
	}
	if b.Result != "" && b.Result != Passed && b.Result != Failed && b.Result != Withdrawn {
		t.Fatalf("result %q", b.Result)
	}
}

// checkLayout asserts that the layout runs in parallel to the Ballot and that every span lies in the document and holds what
// the Ballot has.
func checkLayout(t *testing.T, b *Ballot, l *layout, src []byte) {
	t.Helper()
	in := func(what string, s post.Span) {
		if s.Start < 0 || s.End < s.Start || s.End > len(src) {
			t.Fatalf("%s: span %v of a document of %d bytes", what, s, len(src))
		}
	}
	holds := func(what string, s post.Span, words string) {
		in(what, s)
		// The first word of a value stands in its span, unless markup or a character reference is inside.
		if raw := string(s.Of(src)); !strings.ContainsAny(raw, "*_`\\&<[~") && fold(raw) != words {
			t.Fatalf("%s: span holds %q, want %q", what, raw, words)
		}
	}
	for what, s := range map[string]post.Span{
		"id": l.id, "title": l.title, "result": l.result, "required": l.quorum.required, "met": l.quorum.met,
		"discussion": l.discussion.all, "discussion start": l.discussion.start, "discussion end": l.discussion.end,
		"voting": l.voting.all, "voting start": l.voting.start, "voting end": l.voting.end,
		"review": l.review.all, "review start": l.review.start, "review end": l.review.end,
		"begin": l.motion.begin, "end": l.motion.end, "motion": l.motion.text, "whole": l.span,
	} {
		in(what, s)
	}
	if len(l.proposers) != len(b.Proposers) || len(l.endorsers) != len(b.Endorsers) || len(l.votes) != len(b.Votes) || len(l.sections) != len(b.Sections) {
		t.Fatal("the layout does not run in parallel to the Ballot")
	}
	for i, s := range append(slices.Clone(l.proposers), l.endorsers...) {
		in("sponsor", s)
		if s.Len() == 0 {
			t.Fatalf("sponsor %d has no place", i)
		}
	}
	for i, v := range l.votes {
		in("vote", v.all)
		in("heading", v.heading)
		for _, p := range []struct {
			o Option
			l optionLayout
		}{{b.Votes[i].Yes, v.yes}, {b.Votes[i].No, v.no}, {b.Votes[i].Abstain, v.abstain}} {
			in("declared", p.l.declared)
			if len(p.l.voters) != len(p.o.Voters) {
				t.Fatalf("%d voters, %d places", len(p.o.Voters), len(p.l.voters))
			}
			for k, s := range p.l.voters {
				holds("voter", s, p.o.Voters[k])
			}
		}
	}
	for _, s := range l.statements {
		in("figure", s.figure)
		in("statement", s.statement)
		if s.vote < -1 || s.vote >= len(b.Votes) {
			t.Fatalf("a statement about vote %d of %d", s.vote, len(b.Votes))
		}
	}
	end := l.span.Start
	for i, s := range l.sections {
		in("section", s)
		if s.Start < end {
			t.Fatalf("section %d begins at %d, inside the one before", i, s.Start)
		}
		end = s.Start
	}
	if n := bytes.Count(src, []byte("\n")) + 1; b.Motion.Begin > n || b.Motion.End > n {
		t.Fatalf("motion in lines %d to %d of %d", b.Motion.Begin, b.Motion.End, n)
	}
}

func TestAnnouncementProperties(t *testing.T) {
	for _, c := range announcementCases {
		checkAnnouncement(t, c.why, []byte(postOf(c.title, c.body)))
	}
}

func TestRealPosts(t *testing.T) {
	for name, src := range realPosts(t) {
		if _, err := Parse(name, src); err != nil {
			t.Error(err)
		}
		checkAnnouncement(t, name, src)
		checkAnnouncement(t, name, bytes.ReplaceAll(src, []byte("\n"), []byte("\r\n")))
	}
}

func TestLayoutPoints(t *testing.T) {
	src := postOf("Ballot 7 – Tides", "## Voting by CAs\n\n- **2 Yes votes:** Northwind, Acme\n\n80% of voting CAs voted in favor\n\nSo quorum was **10 votes** – quorum was met.\n\nVoting will close at 2200 UTC on 3 May 2019.\n")
	b, err := Parse("x.md", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	_, l, err := layoutOf("x.md", b)
	if err != nil {
		t.Fatal(err)
	}
	if len(l.statements) != 1 || l.statements[0].kind != percentStated || l.statements[0].value != 80 || l.statements[0].vote != 0 {
		t.Fatalf("statements %+v", l.statements)
	}
	for want, s := range map[string]post.Span{
		"8:5: 2":                           l.votes[0].yes.declared,
		"8:20: Northwind":                  l.votes[0].yes.voters[0],
		"8:31: Acme":                       l.votes[0].yes.voters[1],
		"10:1: 80%":                        l.statements[0].figure,
		"12:17: 10":                        l.quorum.required,
		"12:32: quorum was met":            l.quorum.met,
		"14:19: at 2200 UTC on 3 May 2019": l.voting.end,
	} {
		p := post.PositionIn([]byte(src), s.Start)
		if got := strings.Join([]string{itoa(p.Line), itoa(p.Column), " " + string(s.Of([]byte(src)))}, ":"); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func itoa(n int) string { b, _ := json.Marshal(n); return string(b) }

func TestLayoutNeedsSource(t *testing.T) {
	if _, _, err := layoutOf("x.md", &Ballot{Title: "built by hand"}); err == nil {
		t.Error("a Ballot without a Source has a layout")
	}
}

func FuzzParse(f *testing.F) {
	for _, c := range announcementCases {
		f.Add(postOf(c.title, c.body))
	}
	f.Add(postOf("Ballots SC-7 and SC-8", "## SC-7\n\nYes: A\n\n## SC-8\n\nNo: B\n"))
	for _, s := range goldenInputs(f) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) { checkAnnouncement(t, "fuzz.md", []byte(src)) })
}

func BenchmarkParse(b *testing.B) {
	benchmarkPosts(b, func(name string, src []byte) { Parse(name, src) })
}

// BenchmarkFloor is what Parse is measured by: the front matter is split off and decoded into a YAML node, and the body is
// read by goldmark's parser for CommonMark.
func BenchmarkFloor(b *testing.B) {
	md := goldmark.New().Parser()
	benchmarkPosts(b, func(name string, src []byte) {
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

// benchmarkPosts runs fn over the real posts, or the test cases where there are none.
func benchmarkPosts(b *testing.B, fn func(name string, src []byte)) {
	posts := map[string][]byte{}
	if _, err := os.Stat(corpusRoot); err == nil {
		posts = realPosts(b)
	} else {
		for _, c := range announcementCases {
			posts[c.why] = []byte(postOf(c.title, c.body))
		}
	}
	size := 0
	for _, src := range posts {
		size += len(src)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for name, src := range posts {
			fn(name, src)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(posts)), "ns/doc")
}
