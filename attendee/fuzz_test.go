package attendee

import (
	"testing"
	"unicode/utf8"
)

// FuzzParse checks that nothing of a text is lost, whatever it is, and that
// what is read can be written or is refused with a typed error.
func FuzzParse(f *testing.F) {
	for _, cases := range [][]parseCase{styleCases, nameCases, orgCases, slipCases, noteCases, labelCases, restCases} {
		for _, c := range cases {
			f.Add(c.text)
		}
	}
	f.Add("((((((((A (B), (C (D), [E](F)](G)")
	f.Add("Ana (A, Bo (B), [Cy](c) (X (Y (Z, and\r\n|a|(b)|\n|-|-|\n- 1. **2. Present:** (c – d and e by phone)")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || len(text) > 1<<12 {
			return
		}
		checkPartition(t, text)
		lists, _ := Parse(text)
		for _, l := range lists {
			checkWritten(t, l)
		}
	})
}

// FuzzMarkdown checks that a List built by hand is written truly or not at all.
func FuzzMarkdown(f *testing.F) {
	f.Add("Present", "Ana Beltrán", "Acme", "Chair", "Bo Chen", "Umbra, Inc.")
	f.Add("", "Beltrán, Ana", "A (B)", "", "Alexandros (Alex) Petrou", "")
	f.Add("Regrets", "Ana and Bo", "[x](y)", "by phone", "Cy – Diaz", "&amp;")
	f.Fuzz(func(t *testing.T, label, name1, org1, note, name2, org2 string) {
		l := List{Label: label, Attendees: []Attendee{person(name1, org1, note), person(name2, org2, "")}}
		checkWritten(t, l)
	})
}
