package attendee

import (
	"errors"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// checkAmended changes a text so that it reads as the lists, and checks that it does, with the same fragments, or that the error
// is of the type that Amend promises.
func checkAmended(t *testing.T, text string, lists []List) (string, bool) {
	t.Helper()
	out, err := Amend(text, lists)
	if err != nil {
		var we *WriteError
		if !errors.As(err, &we) || we.Field == "" || out != "" {
			t.Fatalf("changing %q to\n%s: text %q, error %#v", text, show(lists, nil), out, err)
		}
		return "", false
	}
	_, before := Parse(text)
	got, after := Parse(out)
	if !equalLists(lists, got) || !sameTexts(before, after) {
		t.Fatalf("%q became %q, which reads as (-wanted +read):\n%s", text, out, cmp.Diff(show(lists, before), show(got, after)))
	}
	return out, true
}

// copyLists returns lists that can be changed without changing these.
func copyLists(lists []List) []List {
	lists = slices.Clone(lists)
	for i := range lists {
		lists[i].Attendees = slices.Clone(lists[i].Attendees)
	}
	return lists
}

// edits are the kinds of change that are tried on real lists.
var edits = map[string]func(l *List, r *rand.Rand){
	"append": func(l *List, r *rand.Rand) { l.Attendees = append(l.Attendees, newcomer(l, r)) },
	"insert": func(l *List, r *rand.Rand) {
		l.Attendees = slices.Insert(l.Attendees, r.IntN(len(l.Attendees)), newcomer(l, r))
	},
	"remove": func(l *List, r *rand.Rand) {
		i := r.IntN(len(l.Attendees))
		l.Attendees = slices.Delete(l.Attendees, i, i+1)
	},
	"rename": func(l *List, r *rand.Rand) {
		a := &l.Attendees[r.IntN(len(l.Attendees))]
		if words := strings.Fields(a.Name); len(words) > 1 && r.IntN(2) == 0 {
			words[r.IntN(len(words))] = "Žofie"
			a.Name = strings.Join(words, " ")
		} else {
			a.Name = "Ana van der Berg"
		}
	},
	"organization": func(l *List, r *rand.Rand) {
		a := &l.Attendees[r.IntN(len(l.Attendees))]
		if a.Organization.Name != "" && r.IntN(3) == 0 {
			a.Organization = Organization{}
		} else {
			a.Organization.Name = "Northwind Trust"
		}
	},
	"note": func(l *List, r *rand.Rand) {
		a := &l.Attendees[r.IntN(len(l.Attendees))]
		if a.Note != "" && r.IntN(2) == 0 {
			a.Note = ""
		} else {
			a.Note = []string{"by phone", "Chair", "until 11:30"}[r.IntN(3)]
		}
	},
	"move": func(l *List, r *rand.Rand) {
		i := r.IntN(len(l.Attendees))
		a := l.Attendees[i]
		l.Attendees = slices.Delete(l.Attendees, i, i+1)
		l.Attendees = slices.Insert(l.Attendees, r.IntN(len(l.Attendees)+1), a)
	},
}

// newcomer returns a person as others of the list are: with an organization where most have one.
func newcomer(l *List, r *rand.Rand) Attendee {
	a := person([]string{"Ana Beltrán", "Zoe Young", "Pia Quist-Holm"}[r.IntN(3)], "", "")
	n := 0
	for _, b := range l.Attendees {
		if b.Organization.Name != "" {
			n++
		}
	}
	if 2*n > len(l.Attendees) {
		a.Organization.Name = []string{"Umbra Services", "Northwind"}[r.IntN(2)]
	}
	return a
}

// A tally counts what became of the changes of one kind.
type tally struct{ written, refused, undone, local int }

// try makes a random change in the first list of the text that has two people, and takes it back.
func (n *tally) try(t *testing.T, text string, f func(l *List, r *rand.Rand), r *rand.Rand) {
	lists, _ := Parse(text)
	k := slices.IndexFunc(lists, func(l List) bool { return len(l.Attendees) > 1 })
	if k < 0 {
		return
	}
	want := copyLists(lists)
	f(&want[k], r)
	out, ok := checkAmended(t, text, want)
	if !ok {
		n.refused++
		return
	}
	n.written++
	was, now := difference(text, out)
	if len(was) < 80 && len(now) < 80 && !strings.Contains(now, "()") && !strings.Contains(now, "&#") {
		n.local++
	}
	if back, ok := checkAmended(t, out, lists); ok && back == text {
		n.undone++
	}
}

// TestCorpusAmend makes random changes in the lists of the corpus: in each paragraph and in each section that has one. Those that
// are refused, and those that touch others, are of text that is no list of people, or that is one by what all people in it have in common.
func TestCorpusAmend(t *testing.T) {
	posts := corpus(t)
	r := rand.New(rand.NewPCG(1, 2))
	for _, kind := range slices.Sorted(maps.Keys(edits)) {
		var n tally
		for _, path := range slices.Sorted(maps.Keys(posts)) {
			for part := range strings.SplitSeq(posts[path], "\n\n") {
				n.try(t, part, edits[kind], r)
			}
			for section := range strings.SplitSeq(posts[path], "\n#") {
				n.try(t, "#"+section, edits[kind], r)
			}
		}
		t.Logf("%-12s %4d written, %4d of them in one place, %4d undone to the byte, %2d refused", kind, n.written, n.local, n.undone, n.refused)
		if total := n.written + n.refused; n.written*100 < total*98 || n.undone*100 < total*84 || n.local*100 < total*93 && kind != "move" {
			t.Errorf("%s: too few are written, undone or in one place", kind)
		}
	}
}

// difference returns the stretches in which two texts differ.
func difference(a, b string) (string, string) {
	lo := 0
	for lo < len(a) && lo < len(b) && a[lo] == b[lo] {
		lo++
	}
	n := 0
	for n < len(a)-lo && n < len(b)-lo && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	return a[lo : len(a)-n], b[lo : len(b)-n]
}
