package ballot

import (
	"errors"
	"testing"
	"unicode/utf8"
)

func FuzzFindIDs(f *testing.F) {
	for _, tt := range findTests {
		f.Add(tt.in)
	}
	f.Fuzz(func(t *testing.T, s string) { checkMentions(t, s) })
}

func FuzzParseID(f *testing.F) {
	for _, s := range []string{"SC-81", "218v2", "Ballot SC 81 version 2", "CSC – 6", "SC-", "SCXX", "Ballot # 12"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		id, err := ParseID(s)
		if err != nil {
			var e *SyntaxError
			if !errors.As(err, &e) || e.Offset < 0 || e.Offset > len(s) {
				t.Errorf("ParseID(%q): %v", s, err)
			}
			return
		}
		if id.IsZero() {
			t.Errorf("ParseID(%q) is no ballot", s)
		}
		if back, err := ParseID(id.String()); err != nil || back != id {
			t.Errorf("ParseID(%q) = %#v comes back as %#v, %v", s, id, back, err)
		}
	})
}

func FuzzParseStatus(f *testing.F) {
	for _, tt := range statusTests {
		f.Add(tt.in)
	}
	f.Fuzz(func(t *testing.T, s string) {
		checkParts(t, s)
		list, rest := ParseStatus(s)
		for i, sp := range rest {
			if i > 0 && sp.Start < rest[i-1].End {
				t.Errorf("%q: the rest is out of order: %v", s, rest)
			}
		}
		for _, st := range list {
			if st.Stage == "" || utf8.ValidString(s) && !utf8.ValidString(st.Heading) {
				t.Errorf("%q: stage %q under %q", s, st.Stage, st.Heading)
			}
		}
		checkWritten(t, s)
	})
}
