package edit

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The package has no golden files. It registers the flag because "go test ./... -update" hands it to the tests of every
// package, and one that does not know it fails.
var _ = flag.Bool("update", false, "write golden files anew; this package has none")

func TestApply(t *testing.T) {
	for _, c := range []struct {
		reason  string
		splices []Splice
		want    string
	}{
		{"nothing", nil, "abcdef"},
		{"in any order", []Splice{{4, 5, "E"}, {0, 1, ""}}, "bcdEf"},
		{"insertions at one place come in their order, before what replaces", []Splice{{2, 3, "C"}, {2, 2, "1"}, {2, 2, "2"}}, "ab12Cdef"},
		{"what is taken out twice is gone", []Splice{{0, 4, ""}, {1, 2, ""}, {3, 5, ""}}, "f"},
		{"at the end", []Splice{{6, 6, "g"}}, "abcdefg"},
	} {
		if got, err := Apply("abcdef", c.splices); err != nil || got != c.want {
			t.Errorf("%s: %q, %v; want %q", c.reason, got, err, c.want)
		}
	}
	for _, splices := range [][]Splice{{{0, 3, "x"}, {2, 4, ""}}, {{0, 3, ""}, {2, 4, "x"}}, {{0, 3, ""}, {2, 2, "x"}}, {{3, 2, ""}}, {{0, 7, ""}}} {
		if got, err := Apply("abcdef", splices); err == nil {
			t.Errorf("%v gave %q, want an error", splices, got)
		}
	}
}

func TestWithin(t *testing.T) {
	got := Within([]Splice{{0, 2, "x"}, {3, 4, "y"}, {5, 9, "z"}}, 2, 6)
	if diff := cmp.Diff([]Splice{{1, 2, "y"}}, got); diff != "" {
		t.Error(diff)
	}
}

func TestAlign(t *testing.T) {
	folded := func(old, new []string) func(int, int) bool {
		return func(i, j int) bool { return strings.EqualFold(old[i], new[j]) }
	}
	for _, c := range []struct {
		reason, old, new string
		want             string // the old index of each, "-" for none, with "m" where it moved
	}{
		{"equal lists", "a b c", "a b c", "0 1 2"},
		{"one added", "a b c", "a x b c", "0 - 1 2"},
		{"one removed", "a b c", "a c", "0 2"},
		{"one moved", "a b c d", "b c d a", "1 2 3 0m"},
		{"one changed", "a b c", "a B c", "0 1 2"},
		{"two changed beside one added", "a b c d", "a B x C d", "0 1 - 2 3"},
		{"the same twice", "a a b", "a b", "0 2"},
		{"what stands twice goes with its neighbours", "x - y - z", "x - n - y - z", "0 1 - - 2 3 4"},
		{"nothing in common", "a b", "c d e", "- - -"},
		{"from nothing", "", "a", "-"},
	} {
		old, now := strings.Fields(c.old), strings.Fields(c.new)
		var got []string
		for _, m := range Align(old, now, folded(old, now)) {
			switch {
			case m.Old < 0:
				got = append(got, "-")
			case m.Moved:
				got = append(got, fmt.Sprintf("%dm", m.Old))
			default:
				got = append(got, fmt.Sprint(m.Old))
			}
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %s, want %s", c.reason, s, c.want)
		}
	}
}

// TestHunks replaces the hunks of random lists and looks whether the old list becomes the new one.
func TestHunks(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	list := func() []int {
		l := make([]int, r.IntN(12))
		for i := range l {
			l[i] = r.IntN(6)
		}
		return l
	}
	for range 5000 {
		old, now := list(), list()
		var got []int
		at := 0
		for _, h := range Hunks(old, now) {
			got = append(got, old[at:h.OldStart]...)
			got = append(got, now[h.NewStart:h.NewEnd]...)
			at = h.OldEnd
		}
		got = append(got, old[at:]...)
		if diff := cmp.Diff(append([]int{}, now...), append([]int{}, got...)); diff != "" {
			t.Fatalf("%v to %v: %s", old, now, diff)
		}
	}
}
