package ballot

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"example.org/proceedings/internal/edit"
)

// statusSections returns the ballot status sections of real minutes that name a stage: what stands below a heading, or a
// numbered or bold line, with the words Ballot and Status.
func statusSections(t *testing.T) map[string]string {
	t.Helper()
	files, _ := filepath.Glob("../../shared/corpus/posts/*/*minutes*.md")
	if len(files) == 0 {
		t.Skip("no corpus beside the repository")
	}
	sections := make(map[string]string)
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		s := string(b)
		for i, l := range lines(s) {
			if !isStatusTitle(s, l) {
				continue
			}
			text := strings.Trim(s[l.End:sectionEnd(s, l)], "\r\n")
			if list, _ := ParseStatus(text); len(list) > 0 {
				sections[fmt.Sprintf("%s:%d", filepath.Base(f), i+1)] = text
			}
		}
	}
	return sections
}

func isStatusTitle(s string, l line) bool {
	if l.level == 0 && !l.marker && (l.blank || l.furnish || !isWholeRun(l.body)) || len(l.body) > 60 {
		return false
	}
	t := strings.ToLower(plain(l.body))
	return strings.Contains(t, "ballot") && strings.Contains(t, "status")
}

// sectionEnd returns where the next title begins that is as high, has a number or names neither a stage nor a ballot.
func sectionEnd(s string, title line) int {
	rest := s[title.End:]
	for _, l := range lines(rest) {
		if l.blank || l.furnish || l.level == 0 && !isWholeRun(l.body) {
			continue
		}
		st, _ := stageOf(l.body)
		_, n := ballotName(l.body)
		if isNumbered := skipNumber(plain(l.body), 0) > 0; isNumbered || st == "" && n == 0 && l.level > 0 && l.level <= max(title.level, 2) {
			return title.End + l.Start
		}
	}
	return len(s)
}

// A change is a kind of random edit, and the least shares, in percent, of those that must be written and of these that, undone,
// must give the text again. What is removed takes its setting with it, so that such changes cannot mostly be undone. do reports
// false where the list has nothing to change so.
type change struct {
	kind            string
	written, undone float64
	do              func(r *rand.Rand, list *[]Status) bool
}

func cloneStatus(list []Status) []Status {
	list = slices.Clone(list)
	for i := range list {
		if list[i].Ballots != nil {
			list[i].Ballots = append([]Ballot{}, list[i].Ballots...)
		}
	}
	return list
}

func titled(title string) Ballot {
	id, _ := NameOf(title)
	return Ballot{ID: id.Unversioned(), Title: title}
}

// anyEntry returns where some entry stands.
func anyEntry(r *rand.Rand, list []Status) (i, j int, ok bool) {
	all := flat(list)
	if len(all) == 0 {
		return 0, 0, false
	}
	x := all[r.IntN(len(all))]
	return x.stage, x.entry, true
}

func cutEntryOut(list []Status, i, j int) Ballot {
	b := list[i].Ballots[j]
	list[i].Ballots = append(append([]Ballot{}, list[i].Ballots[:j]...), list[i].Ballots[j+1:]...)
	return b
}

func insertEntry(r *rand.Rand, list []Status, i int, b Ballot) {
	n := len(list[i].Ballots)
	list[i].Ballots = slices.Insert(append([]Ballot{}, list[i].Ballots...), r.IntN(n+1), b)
}

var newTitles = []string{"Ballot SC-901: Rollover of Keys", "SC902: Clock Drift", "SCXX – Names of Vendors", "SC-903v2 – Shorter Logs"}

var changes = []change{
	{"move", 97, 88, func(r *rand.Rand, list *[]Status) bool {
		i, j, ok := anyEntry(r, *list)
		if !ok || len(*list) < 2 {
			return false
		}
		to := (i + 1 + r.IntN(len(*list)-1)) % len(*list)
		insertEntry(r, *list, to, cutEntryOut(*list, i, j))
		return true
	}},
	{"add", 97, 93, func(r *rand.Rand, list *[]Status) bool {
		b := titled(newTitles[r.IntN(len(newTitles))])
		if r.IntN(2) == 0 {
			b.Sponsors = []string{"Ana", "Tom B."}[:1+r.IntN(2)]
		}
		if r.IntN(3) == 0 {
			b.Text = "Ana is looking for endorsers."
		}
		insertEntry(r, *list, r.IntN(len(*list)), b)
		return true
	}},
	{"add without a name", 97, 92, func(r *rand.Rand, list *[]Status) bool {
		b := titled("Rollover of Keys")
		b.Sponsors = []string{"Ana"}
		insertEntry(r, *list, r.IntN(len(*list)), b)
		return true
	}},
	{"remove", 97, 0, func(r *rand.Rand, list *[]Status) bool {
		i, j, ok := anyEntry(r, *list)
		if ok {
			cutEntryOut(*list, i, j)
		}
		return ok
	}},
	{"retitle", 97, 95, func(r *rand.Rand, list *[]Status) bool {
		i, j, ok := anyEntry(r, *list)
		if !ok {
			return false
		}
		b := &(*list)[i].Ballots[j]
		title := b.Title
		switch words := strings.Fields(title); r.IntN(3) {
		case 0:
			title += " of Members"
		case 1:
			title = strings.Join(slices.Insert(words, len(words)/2, "Shorter"), " ")
		default:
			title = newTitles[r.IntN(len(newTitles))]
		}
		b.Title, b.ID = title, titled(title).ID
		return true
	}},
	{"sponsors", 97, 85, func(r *rand.Rand, list *[]Status) bool {
		i, j, ok := anyEntry(r, *list)
		if !ok {
			return false
		}
		b := &(*list)[i].Ballots[j]
		switch {
		case b.Sponsors == nil:
			b.Sponsors = []string{"Ana"}
		case r.IntN(2) == 0:
			b.Sponsors = nil
		default:
			b.Sponsors = append(slices.Clone(b.Sponsors), "Tom B.")
		}
		return true
	}},
	{"text", 97, 88, func(r *rand.Rand, list *[]Status) bool {
		i, j, ok := anyEntry(r, *list)
		if !ok {
			return false
		}
		b := &(*list)[i].Ballots[j]
		switch {
		case b.Text == "":
			b.Text = "Ana is looking for endorsers."
		case r.IntN(3) == 0:
			b.Text = ""
		case r.IntN(2) == 0:
			b.Text += "\n\nTom agreed."
		default:
			b.Text = "Nothing new."
		}
		return true
	}},
	{"reorder", 97, 95, func(r *rand.Rand, list *[]Status) bool {
		i, j, ok := anyEntry(r, *list)
		if !ok || len((*list)[i].Ballots) < 2 {
			return false
		}
		insertEntry(r, *list, i, cutEntryOut(*list, i, j))
		return true
	}},
	{"empty", 97, 0, func(r *rand.Rand, list *[]Status) bool {
		i, _, ok := anyEntry(r, *list)
		if ok {
			(*list)[i].Ballots = []Ballot{}
		}
		return ok
	}},
	{"nothing below", 97, 0, func(r *rand.Rand, list *[]Status) bool {
		i := r.IntN(len(*list))
		ok := (*list)[i].Ballots != nil
		(*list)[i].Ballots = nil
		return ok
	}},
	{"fill", 97, 90, func(r *rand.Rand, list *[]Status) bool {
		i := r.IntN(len(*list))
		if len((*list)[i].Ballots) > 0 {
			return false
		}
		b := titled(newTitles[r.IntN(len(newTitles))])
		b.Sponsors = []string{"Ana"}
		(*list)[i].Ballots = []Ballot{b}
		return true
	}},
	{"add a stage", 97, 95, func(r *rand.Rand, list *[]Status) bool {
		st := Status{Failed, "Failed Ballots", []Ballot{}}
		if r.IntN(2) == 0 {
			st.Ballots = []Ballot{titled("Ballot SC-901: Rollover of Keys")}
		}
		*list = slices.Insert(*list, r.IntN(len(*list)+1), st)
		return true
	}},
	{"remove a stage", 97, 0, func(r *rand.Rand, list *[]Status) bool {
		i := r.IntN(len(*list))
		*list = slices.Delete(*list, i, i+1)
		return true
	}},
	{"rename a stage", 97, 95, func(r *rand.Rand, list *[]Status) bool {
		i := r.IntN(len(*list))
		(*list)[i].Stage, (*list)[i].Heading = Withdrawn, "Withdrawn Ballots"
		return true
	}},
	{"move a stage", 97, 97, func(r *rand.Rand, list *[]Status) bool {
		n := len(*list)
		if n < 2 {
			return false
		}
		i := r.IntN(n)
		st := (*list)[i]
		*list = slices.Delete(*list, i, i+1)
		*list = slices.Insert(*list, r.IntN(n), st)
		return true
	}},
	{"several", 97, 0, func(r *rand.Rand, list *[]Status) bool {
		for range 2 + r.IntN(4) {
			if c := oneChange[r.IntN(len(oneChange))]; len(*list) > 0 {
				c.do(r, list)
			}
		}
		return true
	}},
}

var oneChange []change // all but the last, which draws from them

func init() { oneChange = changes[:len(changes)-1] }

// checkAmended changes a text and reports whether it was written and whether the change undone gives the text again.
func checkAmended(t *testing.T, name, text string, list []Status) (out string, written, undone bool) {
	t.Helper()
	old, rest := ParseStatus(text)
	out, err := AmendStatus(text, list)
	if err != nil {
		if f := (*FieldError)(nil); !errors.As(err, &f) || out != "" || f.Want == f.Got {
			t.Errorf("%s: %v with %q", name, err, out)
		}
		return err.Error(), false, false
	}
	got, left := ParseStatus(out)
	if len(list)+len(got) > 0 && !reflect.DeepEqual(list, got) {
		t.Errorf("%s: %q reads as %+v, want %+v", name, out, got, list)
	}
	if says(text, rest) != says(out, left) {
		t.Errorf("%s: the rest of %q became %q", name, says(text, rest), says(out, left))
	}
	back, _ := AmendStatus(out, old)
	return out, true, back == text
}

// TestAmendCorpus changes the status sections of real minutes.
func TestAmendCorpus(t *testing.T) {
	sections := statusSections(t)
	r := rand.New(rand.NewPCG(7, 11))
	names := make([]string, 0, len(sections))
	for name := range sections {
		names = append(names, name)
	}
	slices.Sort(names)
	var table strings.Builder
	for _, c := range changes {
		tried, written, undone := 0, 0, 0
		for _, name := range names {
			for n := range 4 {
				text := sections[name]
				list, _ := ParseStatus(text)
				list = cloneStatus(list)
				if !c.do(r, &list) {
					continue
				}
				tried++
				out, ok, back := checkAmended(t, name, text, list)
				if ok {
					written++
				} else if os.Getenv("AMEND_SHOW") == c.kind {
					t.Logf("REFUSED %s %d %s: %s", c.kind, n, name, out)
				}
				if back {
					undone++
				} else if ok && os.Getenv("AMEND_SHOW") == "undo "+c.kind {
					old, _ := ParseStatus(text)
					again, err := AmendStatus(out, old)
					t.Logf("NOT UNDONE %s %d %s: %v\n%s", c.kind, n, name, err, lineDiff(text, out, again))
				}
			}
		}
		is, again := hundredths(written, tried), hundredths(undone, written)
		fmt.Fprintf(&table, "\n%-20s %4d tried, %5.1f %% written, %5.1f %% of these undone", c.kind, tried, is, again)
		if is < c.written || again < c.undone {
			t.Errorf("%s: %.1f %% written, %.1f %% of these undone; want %g and %g", c.kind, is, again, c.written, c.undone)
		}
	}
	t.Logf("%d sections%s", len(names), table.String())
}

// lineDiff shows the lines of a text that are other in what was written, and in what the change undone left.
func lineDiff(text, out, again string) string {
	var b strings.Builder
	for _, to := range []string{out, again} {
		x, y := strings.SplitAfter(text, "\n"), strings.SplitAfter(to, "\n")
		for _, h := range edit.Hunks(x, y) {
			fmt.Fprintf(&b, "  @%d -%.300q +%.300q\n", h.OldStart, x[h.OldStart:h.OldEnd], y[h.NewStart:h.NewEnd])
		}
		b.WriteString("  ---\n")
	}
	return b.String()
}

func hundredths(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }
