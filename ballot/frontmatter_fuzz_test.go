package ballot

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"example.org/proceedings/internal/limit"
	"example.org/proceedings/internal/post"
)

// postsBelow returns the documents below a folder by their names.
func postsBelow(root string) map[string][]byte {
	docs := map[string][]byte{}
	filepath.WalkDir(root, func(name string, e fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(name, ".md") && !strings.HasSuffix(name, "README.md") {
			docs[name], err = os.ReadFile(name)
		}
		return err
	})
	return docs
}

// A frontMatterEdit is a kind of edit: it returns the key that it touches, or "" where it does not apply. Text is a new
// value or an element, and at an index of any size.
type frontMatterEdit struct {
	kind    string
	restore bool // taking the edit back restores the bytes, unless the style of the value had to change
	edit    func(f *FrontMatter, at int, text string) string
}

// randomEdits are the kinds of edits of the property and of the fuzz test.
var randomEdits = []frontMatterEdit{
	{"set title", true, setWords("title")},
	{"set author", true, setWords("author")},
	{"set date", true, setWords("date")},
	{"set slug", true, setWords("slug")},
	{"set summary", true, setWords("summary")},
	{"set type", true, setWords("type")},
	{"add a key", true, func(f *FrontMatter, at int, text string) string {
		return addExtra(f, fmt.Sprintf("key%d", at%100), text)
	}},
	{"add a key with a list", true, func(f *FrontMatter, at int, text string) string {
		return addExtra(f, fmt.Sprintf("key%d", at%100), []any{text, json.Number("7"), true})
	}},
	{"add a key with a map", true, func(f *FrontMatter, at int, text string) string {
		return addExtra(f, fmt.Sprintf("key%d", at%100), map[string]any{"a": []any{text, nil}, "b": map[string]any{text: "c"}})
	}},
	{"set extra", false, func(f *FrontMatter, at int, text string) string {
		if len(f.Extra) == 0 {
			return addExtra(f, text, text)
		}
		key := slices.Sorted(maps.Keys(f.Extra))[at%len(f.Extra)]
		f.Extra[key] = []any{nil, false, json.Number("12.5"), text, []any{text, nil}, map[string]any{text: []any{}}}[at%6]
		return key
	}},
	{"remove a key", false, removeKey},
	{"add a tag", true, editTags(func(list []string, at int, text string) []string { return slices.Insert(list, at%(len(list)+1), text) })},
	{"remove a tag", false, editTags(func(list []string, at int, _ string) []string {
		if len(list) > 0 {
			list = slices.Delete(list, at%len(list), at%len(list)+1)
		}
		return list
	})},
	{"change a tag", true, editTags(func(list []string, at int, text string) []string {
		if len(list) > 0 {
			list[at%len(list)] = text
		}
		return list
	})},
	{"turn the tags", false, editTags(func(list []string, at int, _ string) []string {
		for range at % (len(list) + 1) {
			list = append(list[1:], list[0])
		}
		return list
	})},
}

func setWords(key string) func(*FrontMatter, int, string) string {
	return func(f *FrontMatter, _ int, text string) string {
		*f.words(key) = text
		delete(f.Extra, key)
		return key
	}
}

func addExtra(f *FrontMatter, key string, v any) string {
	if _, ok := f.Extra[key]; ok {
		return ""
	}
	if f.Extra == nil {
		f.Extra = map[string]any{}
	}
	f.Extra[key] = v
	return key
}

func removeKey(f *FrontMatter, at int, _ string) string {
	pairs, _ := f.pairs()
	if len(pairs) < 2 {
		return "" // the fences would go
	}
	key := pairs[at%len(pairs)].Key
	if owner := f.words(key); owner != nil {
		*owner = ""
	}
	if owner := f.list(key); owner != nil {
		*owner = nil
	}
	delete(f.Extra, key)
	return key
}

func editTags(edit func(list []string, at int, text string) []string) func(*FrontMatter, int, string) string {
	return func(f *FrontMatter, at int, text string) string {
		if f.Tags == nil {
			return ""
		}
		f.Tags = edit(slices.Clone(f.Tags), at, text)
		return "tags"
	}
}

// An amendOutcome is what became of an edit.
type amendOutcome int

const (
	amendUnapplied amendOutcome = iota
	amendRefused
	amendWritten
	amendRestored // and written: taking it back gives the old bytes
)

// checkAmend makes an edit and asserts what is promised of any: what is written says it, nothing else changes, and an
// error is a *FrontMatterError with a key.
func checkAmend(t *testing.T, front []byte, e frontMatterEdit, at int, text string) (amendOutcome, error) {
	t.Helper()
	old, f := frontMatterOf(t, string(front)), frontMatterOf(t, string(front))
	key := e.edit(&f, at, text)
	if key == "" {
		return amendUnapplied, nil
	}
	if len(f.Extra) == 0 {
		f.Extra = nil
	}
	before, want := bytes.Clone(front), fmt.Sprintf("%#v", f)
	out, err := f.AmendYAML(front)
	if !bytes.Equal(front, before) || fmt.Sprintf("%#v", f) != want {
		t.Fatalf("%s changed what it was given", e.kind)
	}
	var typed *FrontMatterError
	if err != nil {
		if out != nil || !errors.As(err, &typed) {
			t.Fatalf("%s: %q with error %#v, want nothing with a *FrontMatterError", e.kind, out, err)
		}
		return amendRefused, err
	}
	if got := frontMatterOf(t, string(out)); !reflect.DeepEqual(got, f) {
		t.Fatalf("%s wrote\n%s\nwhich says %#v, want %#v", e.kind, out, got, f)
	}
	if !f.IsZero() { // else the fences are gone
		checkLocal(t, front, out, key)
	}
	back, err := old.AmendYAML(out)
	if err != nil && !errors.As(err, &typed) {
		t.Fatalf("%s taken back: %#v, want a *FrontMatterError", e.kind, err)
	}
	if err == nil && bytes.Equal(back, front) {
		return amendRestored, nil
	}
	return amendWritten, nil
}

// checkLocal asserts that nothing has changed before the lines of a key and behind them.
func checkLocal(t *testing.T, before, after []byte, key string) {
	t.Helper()
	p, err := post.FrontOf(before)
	if err != nil {
		t.Fatal(err)
	}
	head, tail := sharedHead(before, after), sharedTail(before, after)
	for _, field := range p.Fields {
		if field.Key == key {
			head, tail = field.Span.Start, len(before)-field.Span.End
		}
	}
	switch {
	case p.Front.Len() > 0 && head+tail < len(before) && !hasKey(p, key):
		t.Fatalf("adding %q changed what was there:\n%s\nbecame\n%s", key, before, after)
	case p.Front.Len() > 0 && hasKey(p, key) && (!bytes.HasPrefix(after, before[:head]) || !bytes.HasSuffix(after, before[len(before)-tail:]) || len(after) < head+tail):
		t.Fatalf("a change of %q changed other lines:\n%s\nbecame\n%s", key, before, after)
	}
}

func hasKey(p *post.Post, key string) bool {
	return slices.ContainsFunc(p.Fields, func(f post.Field) bool { return f.Key == key })
}

func sharedHead(a, b []byte) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

func sharedTail(a, b []byte) int {
	n := 0
	for n < min(len(a), len(b)) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	return n
}

// plainTexts need no quotes, and hardTexts may need them.
var (
	plainTexts = []string{"Harbour", "Minutes of the pier", "/2024/05/06/harbour/", "2024-05-06 07:08:09", "Señor Ñandú", "it's (1), a/b [c]", "⚓ x"}
	hardTexts  = []string{"Harbour: one", "- x", "a # b", "2024", "null", "on", "[a", "'a' \"b\"", "a\nb", " a ", "@a", "a: 'b', c", "é\u0085\u2028\ufeff", "x\\y"}
)

// TestAmendYAMLRealPosts makes an edit of each kind to every real post. Nearly all can be written, and taking one back
// restores the bytes where neither value needs a form of its own.
func TestAmendYAMLRealPosts(t *testing.T) {
	docs := postsBelow(corpusRoot)
	if len(docs) == 0 {
		t.Skipf("no real posts at %s", corpusRoot)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for _, e := range randomEdits {
		var counts [amendRestored + 1]int
		for _, name := range slices.Sorted(maps.Keys(docs)) {
			p, err := post.ParseFront(name, docs[name], limit.Limits{})
			if err != nil {
				continue
			}
			texts := [][]string{plainTexts, hardTexts}[r.IntN(2)]
			got, err := checkAmend(t, docs[name][:p.Front.End], e, r.IntN(1000), texts[r.IntN(len(texts))])
			counts[got]++
			if err != nil {
				t.Logf("%s: %s: %v", name, e.kind, err)
			}
			if got == amendWritten && e.restore && &texts[0] == &plainTexts[0] && !isFolded(p, strings.TrimPrefix(e.kind, "set ")) {
				t.Errorf("%s: %s: taking it back does not restore the bytes", name, e.kind)
			}
		}
		sum := counts[amendRefused] + counts[amendWritten] + counts[amendRestored]
		t.Logf("%-22s %d edits, %d written, %d refused; %d restored when taken back", e.kind, sum, sum-counts[amendRefused], counts[amendRefused], counts[amendRestored])
		if counts[amendRefused]*100 > sum {
			t.Errorf("%s: %d of %d are refused, want at most 1 %%", e.kind, counts[amendRefused], sum)
		}
	}
}

// isFolded reports whether the value of a key is a text over several lines.
func isFolded(p *post.Post, key string) bool {
	for _, f := range p.Fields {
		if _, ok := f.Text(); ok && f.Key == key {
			return bytes.Contains(bytes.TrimSpace(f.Value.Of(p.Source)), []byte("\n"))
		}
	}
	return false
}

// TestAmendYAMLLists turns random lists into others, in each form of a list. All can be written.
func TestAmendYAMLLists(t *testing.T) {
	forms := map[string]func(list []string) string{
		"not indented": func(list []string) string { return "\n- " + strings.Join(list, "\n- ") },
		"indented, with comments": func(list []string) string {
			return " # all\n\n  # x\n  -  '" + strings.Join(list, "' # y\n  # x\n  -  '") + "'"
		},
		"in brackets":      func(list []string) string { return " [" + strings.Join(list, ", ") + "] # z" },
		"in brackets, set": func(list []string) string { return " [ \"" + strings.Join(list, "\",\"") + "\" , ]" },
		"over lines":       func(list []string) string { return " [\r\n    " + strings.Join(list, ",\r\n    ") + "\r\n  ]" },
		"over lines, with comments": func(list []string) string {
			return " [ # all\n    " + strings.Join(list, ", # x\n    ") + " # y\n  ]"
		},
		"over lines, with commas": func(list []string) string {
			return "\n  [\n    # v\n    " + strings.Join(list, ", # x\n    # w\n    ") + ", # y\n  ]"
		},
	}
	r := rand.New(rand.NewPCG(3, 4))
	random := func(n int) []string {
		list := make([]string, n)
		for i := range list {
			list[i] = string(rune('a' + r.IntN(6)))
		}
		return list
	}
	for name, form := range forms {
		for range 1000 {
			front := "---\nauthor: x\ntags:" + form(random(1+r.IntN(6))) + "\n\ntitle: t\n---\n"
			now := random(r.IntN(7))
			e := frontMatterEdit{name, false, func(f *FrontMatter, _ int, _ string) string { f.Tags = now; return "tags" }}
			if _, err := checkAmend(t, []byte(front), e, 0, ""); err != nil {
				t.Fatalf("%s: %q to %q: %v", name, front, now, err)
			}
		}
	}
}

// FuzzAmendYAML asserts of any front matter and any edit what is promised of both: truth, or an error that names a key.
func FuzzAmendYAML(f *testing.F) {
	seed := 0
	add := func(src []byte) {
		for range 3 {
			f.Add(src, uint8(seed), uint16(seed*7), slices.Concat(plainTexts, hardTexts)[seed%(len(plainTexts)+len(hardTexts))])
			seed++
		}
	}
	docs := postsBelow("../testdata")
	for _, name := range slices.Sorted(maps.Keys(docs)) {
		if strings.HasSuffix(name, "input.md") {
			add(docs[name])
		}
	}
	for _, tt := range frontMatterEdits {
		add([]byte(fenced(tt.before)))
	}
	f.Fuzz(func(t *testing.T, src []byte, kind uint8, at uint16, text string) {
		p, err := post.FrontOf(src)
		if err != nil {
			if out, err := (FrontMatter{Title: text}).AmendYAML(src); err == nil {
				t.Fatalf("what cannot be read became %q", out)
			}
			return
		}
		e := randomEdits[int(kind)%len(randomEdits)]
		got, _ := checkAmend(t, src[:p.Front.End], e, int(at), text)
		if got == amendWritten && strings.HasPrefix(e.kind, "add a key") && len(p.Fields) > 0 {
			t.Fatalf("%s: taking it back does not restore the bytes", e.kind)
		}
		f := ReadFrontMatter(p.Fields)
		e.edit(&f, int(at), text)
		if len(f.Extra) == 0 {
			f.Extra = nil
		}
		front, err := f.AppendYAML([]byte("before"))
		if typed := new(FrontMatterError); err != nil && !errors.As(err, &typed) {
			t.Fatalf("AppendYAML: %#v, want a *FrontMatterError", err)
		}
		if err == nil && !f.IsZero() {
			if said := frontMatterOf(t, strings.TrimPrefix(string(front), "before")); !reflect.DeepEqual(said, f) {
				t.Fatalf("AppendYAML wrote\n%s\nwhich says %#v, want %#v", front, said, f)
			}
		}
	})
}
