package minutes_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"example.org/proceedings/ballot"
	"example.org/proceedings/internal/edit"
	"example.org/proceedings/internal/inline"
	"example.org/proceedings/minutes"

	"github.com/google/go-cmp/cmp"
)

// settingOf returns how a document sets its items, or its lists of people, as far as a glance at the lines tells.
func settingOf(m *minutes.Meeting, construct string) string {
	var words []string
	switch construct {
	case "attendance":
		for _, l := range m.Attendance {
			for _, a := range l.Attendees {
				words = append(words, a.Name)
			}
		}
	case "agenda", "ballot status":
		for _, it := range m.Agenda {
			words = append(words, it.Title)
		}
	case "front matter":
		if strings.Contains(string(m.Source), "\ntitle: '") || strings.Contains(string(m.Source), "\ntitle: \"") {
			return "quoted"
		}
		return "plain"
	default:
		return "any"
	}
	count := make(map[string]int)
	lines := strings.Split(string(m.Source), "\n")
	for _, w := range words[:min(len(words), 10)] {
		if i := slices.IndexFunc(lines, func(l string) bool { return strings.Contains(l, w) && !strings.HasPrefix(l, "title:") }); i >= 0 {
			count[lineSetting(lines[i], construct)]++
		}
	}
	best := "other"
	for _, s := range slices.Sorted(maps.Keys(count)) {
		if count[s] > count[best] {
			best = s
		}
	}
	return best
}

// lineSetting returns how a line is set.
func lineSetting(line, construct string) string {
	line = strings.TrimSpace(line)
	number := strings.TrimLeft(line, "0123456789")
	switch {
	case strings.HasPrefix(line, "|"):
		return "table"
	case strings.HasPrefix(line, "#"):
		return "headings"
	case number != line && (strings.HasPrefix(number, ".") || strings.HasPrefix(number, ")")):
		return "numbered"
	case strings.HasPrefix(line, "- "), strings.HasPrefix(line, "* "), strings.HasPrefix(line, "+ "):
		return "bullets"
	case construct == "attendance" && strings.Count(line, ";") > 1:
		return "semicolons"
	case construct == "attendance" && strings.Count(line, ",") > 1:
		return "commas"
	case construct == "attendance":
		return "lines"
	case strings.HasPrefix(line, "**"), strings.HasPrefix(line, "__"):
		return "bold"
	}
	return "lines"
}

// A tally is what became of the edits of one kind in one setting.
type tally struct {
	tried, written int
	undone, kept   int            // of those that can be undone, and of them those that then gave back the document
	why            map[string]int // the fields that could not be written
}

// everyEdit makes TestAmendCorpus try every kind of edit in every document, as for the table in CONTRIBUTING; else it tries one of
// so many sampled in each.
var everyEdit = flag.Bool("every", false, "make every kind of edit in every real document")

const sampled = 12

// TestAmendCorpus makes an edit of every kind at a random place of every document: what is written reads back as what the
// caller had, or nothing is written and a WriteError says why; few lines change; and undone, the edit leaves no trace.
func TestAmendCorpus(t *testing.T) {
	docs := corpus(t)
	tallies := make(map[string]*tally)
	names := slices.Sorted(maps.Keys(docs))
	for n, name := range names {
		m, err := minutes.Parse(name, docs[name])
		if err != nil || !m.IsMinutes() {
			continue
		}
		for k, kind := range editKinds {
			if !*everyEdit && (n+k)%sampled != 0 {
				continue
			}
			r := rand.New(rand.NewPCG(uint64(n), uint64(k)))
			tryEdit(t, r, name, docs[name], kind, tallies)
		}
	}
	checkTallies(t, tallies)
}

// tryEdit makes one edit and counts what became of it.
func tryEdit(t *testing.T, r *rand.Rand, name string, src []byte, kind editKind, tallies map[string]*tally) {
	m, _ := minutes.Parse(name, src)
	was, _ := minutes.Parse(name, src)
	what := kind.apply(r, m)
	if what == "" || cmp.Equal(was, m) {
		return
	}
	key := kind.construct + "|" + kind.name + "|" + settingOf(was, kind.construct)
	if tallies[key] == nil {
		tallies[key] = &tally{why: make(map[string]int)}
	}
	c := tallies[key]
	c.tried++
	out, err := minutes.Format(m)
	if err != nil {
		var refused *minutes.WriteError
		if !errors.As(err, &refused) || refused.Field == "" || out != nil {
			t.Fatalf("%s: %s, %q: %v, want a WriteError", name, kind.name, what, err)
		}
		c.why[genericField(refused.Field)]++
		if testing.Verbose() {
			t.Logf("%s: %s, %q: %v", name, kind.name, what, err)
		}
		return
	}
	c.written++
	again, err := minutes.Parse(name, out)
	if err != nil {
		t.Fatalf("%s: %s, %q: what was written does not read: %v", name, kind.name, what, err)
	}
	if diff := cmp.Diff(m, again, ignoreSource); diff != "" && !isSettled(m, again) {
		t.Errorf("%s: %s, %q: reads back as another (-have +read):\n%s", name, kind.name, what, diff)
	}
	checkLines(t, name, kind, what, was, out)
	if !kind.undo {
		return
	}
	c.undone++
	was.Source = out
	back, err := minutes.Format(was)
	if err == nil && bytes.Equal(withoutTrailing(back), withoutTrailing(src)) {
		c.kept++
	} else if testing.Verbose() {
		t.Logf("%s: %s, %q: undone, the document is another, %v (-was +is):\n%s", name, kind.name, what, err, lineDiff(src, back))
	}
}

// checkLines shows that an edit of a document changed no more of its lines than edits of its kind do.
func checkLines(t *testing.T, name string, kind editKind, what string, was *minutes.Meeting, out []byte) {
	t.Helper()
	mark := []byte("\ufeff") // of the byte order, which is no part of the first line
	src := bytes.TrimPrefix(was.Source, mark)
	out = bytes.TrimPrefix(out, mark)
	unmarked := *was
	unmarked.Source = src
	was = &unmarked
	if n := linesTouched(src, out); kind.lines > 0 && n > kind.lines {
		t.Errorf("%s: %s, %q: %d lines differ, want %d at most:\n%s", name, kind.name, what, n, kind.lines, lineDiff(src, out))
	}
	if !keepsLines(src, out, kind.lies) {
		t.Errorf("%s: %s, %q: lines beside it are others:\n%s", name, kind.name, what, lineDiff(src, out))
	}
	if kind.construct == "ballot status" && !staysInSection(was, out) {
		t.Errorf("%s: %s, %q: lines beyond the section are others:\n%s", name, kind.name, what, lineDiff(src, out))
	}
	if kind.name == "replace the text of an item" && !staysInText(was, what, out) {
		t.Errorf("%s: %s, %q: lines that are none of its text are gone:\n%s", name, kind.name, what, lineDiff(src, out))
	}
}

// staysInSection reports whether the lines that differ stand between the title of the first item that has ballots and that of the
// item behind it.
func staysInSection(was *minutes.Meeting, out []byte) bool {
	a, b := strings.Split(string(was.Source), "\n"), strings.Split(string(out), "\n")
	k := slices.IndexFunc(was.Agenda, func(it minutes.Item) bool {
		return slices.ContainsFunc(it.Ballots, func(s ballot.Status) bool { return len(s.Ballots) > 0 })
	})
	if k < 0 {
		return false
	}
	body := 1 + slices.IndexFunc(a[1:], func(l string) bool { return strings.TrimSpace(l) == "---" })
	// The words of a title may stand in other lines too: what is between the first and the last of them is more than the section.
	has := func(k int) func(string) bool {
		return func(line string) bool {
			return strings.Contains(line, was.Agenda[k].Title) || strings.Contains(inline.Plain(line), was.Agenda[k].Title)
		}
	}
	first, last := body+max(0, slices.IndexFunc(a[body:], has(k))), len(a)
	if k+1 < len(was.Agenda) {
		for last = len(a) - 1; last > first && !has(k+1)(a[last]); last-- {
		}
		if last == first {
			last = len(a) // the title is written in another way
		}
	}
	for _, h := range edit.Hunks(a, b) {
		if h.OldStart <= first || h.OldEnd > last {
			return false
		}
	}
	return true
}

// staysInText reports whether every line that is gone was of the text of an item with a title, or has the title itself or a line of
// the text in it.
func staysInText(was *minutes.Meeting, title string, out []byte) bool {
	text := title
	var walk func([]minutes.Item)
	walk = func(items []minutes.Item) {
		for _, it := range items {
			if it.Title == title {
				text += "\n" + it.Text
			}
			walk(it.Agenda)
		}
	}
	walk(was.Agenda)
	a, b := strings.Split(string(was.Source), "\n"), strings.Split(string(out), "\n")
	for _, h := range edit.Hunks(a, b) {
		for _, line := range a[h.OldStart:h.OldEnd] {
			line = strings.TrimSpace(line)
			holds := func(part string) bool { return strings.TrimSpace(part) != "" && strings.Contains(line, part) }
			if !strings.Contains(text, line) && !strings.Contains(inline.Plain(line), title) && !slices.ContainsFunc(strings.Split(text, "\n"), holds) {
				return false
			}
		}
	}
	return true
}

// keepsLines reports whether the lines of a document that are not blank became what an edit does to them.
func keepsLines(src, out []byte, what lies) bool {
	filled := func(src []byte) []string {
		lines := strings.Split(string(withoutTrailing(src)), "\n")
		for i := range lines {
			lines[i] = strings.TrimSuffix(lines[i], "\r") // which the last line of a document gets when another follows
		}
		return slices.DeleteFunc(lines, func(l string) bool { return strings.TrimSpace(l) == "" })
	}
	a, b := filled(src), filled(out)
	if what == linesMove {
		slices.Sort(a)
		slices.Sort(b)
		return slices.Equal(a, b)
	}
	for _, h := range edit.Hunks(a, b) {
		if what == linesAdd && h.OldStart < h.OldEnd || what == linesGo && h.NewStart < h.NewEnd {
			return false
		}
	}
	return true
}

// withoutTrailing returns a document without the blanks at the ends of its lines, which a text that was the last line of an
// item does not keep once another line follows.
func withoutTrailing(src []byte) []byte {
	var b bytes.Buffer
	b.Grow(len(src))
	for line := range bytes.Lines(src) {
		text := bytes.TrimRight(line, "\r\n")
		b.Write(bytes.TrimRight(text, " \t"))
		b.Write(line[len(text):])
	}
	return b.Bytes()
}

// isSettled reports whether two Meetings differ in nothing but the place of somebody in a list.
func isSettled(m, again *minutes.Meeting) bool {
	if len(m.Attendance) != len(again.Attendance) {
		return false
	}
	x, y := *m, *again
	x.Attendance, y.Attendance = nil, nil
	for i := range m.Attendance {
		a, b := slices.Clone(m.Attendance[i].Attendees), slices.Clone(again.Attendance[i].Attendees)
		if len(a) == 0 || len(a) != len(b) {
			return false
		}
		last := a[len(a)-1]
		at := slices.Index(b, last)
		if at < 0 || !slices.Equal(a[:len(a)-1], slices.Delete(b, at, at+1)) {
			return false
		}
	}
	return cmp.Equal(&x, &y, ignoreSource)
}

// linesTouched counts the lines that differ, of which one stands for another.
func linesTouched(a, b []byte) int {
	n := 0
	for _, h := range edit.Hunks(strings.Split(string(a), "\n"), strings.Split(string(b), "\n")) {
		n += max(h.OldEnd-h.OldStart, h.NewEnd-h.NewStart)
	}
	return n
}

// lineDiff shows where two documents differ.
func lineDiff(a, b []byte) string {
	x, y := strings.SplitAfter(string(a), "\n"), strings.SplitAfter(string(b), "\n")
	var out strings.Builder
	for _, h := range edit.Hunks(x, y) {
		fmt.Fprintf(&out, "line %d:\n-%q\n+%q\n", h.OldStart+1, x[h.OldStart:h.OldEnd], y[h.NewStart:h.NewEnd])
	}
	return out.String()[:min(out.Len(), 1500)]
}

// genericField returns the name of a field without the indexes.
func genericField(field string) string {
	var b strings.Builder
	in := false
	for _, c := range field {
		if c == '[' {
			in = true
		}
		if !in {
			b.WriteRune(c)
		}
		if c == ']' {
			in = false
		}
	}
	return b.String()
}

// add adds what another counted.
func (c *tally) add(o *tally) {
	c.tried, c.written, c.undone, c.kept = c.tried+o.tried, c.written+o.written, c.undone+o.undone, c.kept+o.kept
	for f, n := range o.why {
		c.why[f] += n
	}
}

// String returns what was written of what was tried.
func (c *tally) String() string {
	if c == nil {
		return ""
	}
	return fmt.Sprintf("%d/%d", c.written, c.tried)
}

// rest returns the cells of a row behind those of the settings: the sums, what was undone to the byte, and what was refused.
func (c *tally) rest() string {
	var why []string
	for _, f := range slices.Sorted(maps.Keys(c.why)) {
		why = append(why, fmt.Sprintf("%s %d", f, c.why[f]))
	}
	undone := ""
	if c.undone > 0 {
		undone = fmt.Sprintf("%d/%d", c.kept, c.undone)
	}
	return fmt.Sprintf("%v | %s | %s |\n", c, undone, strings.Join(why, ", "))
}

// matrix returns the table of a construct: its kinds of edit by its settings.
func matrix(construct string, tallies, kinds map[string]*tally) string {
	settings := make(map[string]bool)
	for key := range tallies {
		if parts := strings.Split(key, "|"); parts[0] == construct {
			settings[parts[2]] = true
		}
	}
	columns := slices.Sorted(maps.Keys(settings))
	var b strings.Builder
	fmt.Fprintf(&b, "\n| %s | %s | all | undone | refused for |\n| --- |%s --- | --- | --- |\n", construct, strings.Join(columns, " | "),
		strings.Repeat(" --- |", len(columns)))
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		name, ok := strings.CutPrefix(kind, construct+"|")
		if !ok {
			continue
		}
		fmt.Fprintf(&b, "| %s |", name)
		for _, setting := range columns {
			fmt.Fprintf(&b, " %v |", tallies[kind+"|"+setting])
		}
		fmt.Fprintf(&b, " %s", kinds[kind].rest())
	}
	return b.String()
}

// checkTallies prints the tables that CONTRIBUTING has, and holds the sums against what is promised.
func checkTallies(t *testing.T, tallies map[string]*tally) {
	all := &tally{why: make(map[string]int)}
	kinds := make(map[string]*tally)
	for _, key := range slices.Sorted(maps.Keys(tallies)) {
		parts := strings.Split(key, "|")
		kind := parts[0] + "|" + parts[1]
		if kinds[kind] == nil {
			kinds[kind] = &tally{why: make(map[string]int)}
		}
		kinds[kind].add(tallies[key])
		all.add(tallies[key])
	}
	for _, construct := range []string{"front matter", "attendance", "agenda", "ballot status", "facts"} {
		t.Log(matrix(construct, tallies, kinds))
	}
	t.Logf("all: %s", all.rest())
	if all.written*100 < all.tried*97 {
		t.Errorf("%d of %d edits are written, want 97 %%", all.written, all.tried)
	}
	for kind, c := range kinds {
		want := 95
		if !*everyEdit {
			want = 85 // of a handful
		}
		if c.written*100 < c.tried*want {
			t.Errorf("%s: %d of %d are written, want %d %%", kind, c.written, c.tried, want)
		}
		// What stood once in a section, such as its "_None._", is not known any more when it comes back.
		want = 98
		if strings.HasPrefix(kind, "ballot status") || !*everyEdit {
			want = 75
		}
		if c.kept*100 < c.undone*want {
			t.Errorf("%s: %d of %d are undone to the byte, want %d %%", kind, c.kept, c.undone, want)
		}
	}
}
