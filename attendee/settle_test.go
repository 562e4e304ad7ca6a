package attendee

import (
	"slices"
	"strings"
	"testing"
)

// listOf returns a list of people written as "name/organization", with commas between.
func listOf(s string) List {
	var l List
	for part := range strings.SplitSeq(s, ", ") {
		name, org, _ := strings.Cut(part, "/")
		l.Attendees = append(l.Attendees, person(name, org, ""))
	}
	return l
}

func TestSettle(t *testing.T) {
	for _, c := range []struct{ why, was, now, want string }{
		{"by name", "Ana, Cy, Eli", "Ana, Cy, Eli, Bo, Dee", "Ana, Bo, Cy, Dee, Eli"},
		{"case does not count", "ana, Bo, cy", "ana, Bo, cy, Amy, Zoe", "Amy, ana, Bo, cy, Zoe"},
		{"accents do not count", "Ana, Dee, Fay, Zoe", "Ana, Dee, Fay, Zoe, Émile, Çelik", "Ana, Çelik, Dee, Émile, Fay, Zoe"},
		{"by surname", "Zoe Beltrán, Bo Chen, Ana Diaz", "Zoe Beltrán, Bo Chen, Ana Diaz, Cy Cole", "Zoe Beltrán, Bo Chen, Cy Cole, Ana Diaz"},
		{"by organization, then by name", "Zoe/Acme, Ana/Umbra, Bo/Umbra", "Zoe/Acme, Ana/Umbra, Bo/Umbra, Cy/Acme", "Cy/Acme, Zoe/Acme, Ana/Umbra, Bo/Umbra"},
		{"behind who is equal", "Ana/X, Bo/X, Cy/X", "Ana/X, Bo/X, Cy/X, Bo/Acme", "Ana/X, Bo/X, Bo/Acme, Cy/X"},
		{"nobody was appended", "Ana, Cy, Eli", "Bo, Ana, Cy, Eli", "Bo, Ana, Cy, Eli"},
		{"who is put elsewhere stays there", "Ana, Cy, Eli", "Dee, Ana, Cy, Eli, Bo", "Dee, Ana, Bo, Cy, Eli"},
		{"who has left", "Ana, Bo, Cy, Dee", "Ana, Cy, Dee, Bea", "Ana, Bea, Cy, Dee"},
		{"who was renamed is not new", "Ana Diaz, Bo Chen, Cy Cole", "Ana Diaz, Bo Chen, Abe Cole", "Ana Diaz, Bo Chen, Abe Cole"},
		{"who came when the last one left is", "Ana, Cy, Eli", "Ana, Cy, Bo", "Ana, Bo, Cy"},
		{"not in order", "Cy, Ana, Bo", "Cy, Ana, Bo, Abe", "Cy, Ana, Bo, Abe"},
		{"too few to be in order", "Ana, Cy", "Ana, Cy, Bo", "Ana, Cy, Bo"},
		{"one slip in ten", "A, B, C, J, D, E, F, G, H, K", "A, B, C, J, D, E, F, G, H, K, I", "A, B, C, J, D, E, F, G, H, I, K"},
		{"one in nine is none", "A, B, C, J, D, E, F, G, H", "A, B, C, J, D, E, F, G, H, BB", "A, B, C, J, D, E, F, G, H, BB"},
		{"nobody stayed", "Ana, Cy, Eli", "Zoe X, Zed Y, Amy Z, Abe W", "Zoe X, Zed Y, Amy Z, Abe W"},
		{"nobody is there", "Ana, Cy, Eli", "", ""},
	} {
		t.Run(c.why, func(t *testing.T) {
			was, now := listOf(c.was), listOf(c.now)
			now.Attendees = slices.Grow(now.Attendees, 8)
			before := slices.Clone(now.Attendees)
			got := Settle(was, now)
			if want := listOf(c.want); !slices.Equal(got.Attendees, want.Attendees) {
				t.Errorf("got %s, want %s", show([]List{got}, nil), show([]List{want}, nil))
			}
			if !slices.Equal(before, now.Attendees) || !slices.Equal(was.Attendees, listOf(c.was).Attendees) {
				t.Error("the arguments have changed")
			}
		})
	}
}
