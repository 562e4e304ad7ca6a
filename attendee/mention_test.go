package attendee

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

var peopleCases = []struct{ why, text, want string }{
	{"of and from", "Ana Beltrán of Northwind CA, Bo Chen from Acme and Cy Diaz", "Ana Beltrán@Northwind CA; Bo Chen@Acme; Cy Diaz"},
	{"brackets and dashes", "Ana Beltrán (Northwind (Harbour)), Bo Chen – Acme", "Ana Beltrán@Northwind (Harbour); Bo Chen@Acme"},
	{"a bracket in the organization", "Ana Beltrán of Northwind (Harbour Program) and Bo Chen of Acme", "Ana Beltrán@Northwind (Harbour Program); Bo Chen@Acme"},
	{"two of one organization", "Ana Beltrán and Bo Chen of Acme", "Ana Beltrán@Acme; Bo Chen@Acme"},
	{"a comma parts them", "Ana Beltrán, Bo Chen of Acme", "Ana Beltrán; Bo Chen@Acme"},
	{"a legal form behind a comma", "Ana Beltrán of Acme, Inc. and Bo Chen of Umbra.com, Inc. to amend the Harbour Rules and Tide Tables", "Ana Beltrán@Acme, Inc.; Bo Chen@Umbra.com, Inc."},
	{"prose before the first name", "On 22 January 2014, Ana Beltrán of Acme", "Ana Beltrán@Acme"},
	{"a clause before the first name", "Based on what was said, Ana Beltrán of Acme", "Ana Beltrán@Acme"},
	{"prose behind the last ends the phrase", "Ana Beltrán of Acme as a Final Guideline and a Harbour Rule", "Ana Beltrán@Acme"},
	{"an office before the name", "the Harbour Working Group Chair Ana Beltrán of Acme", "Ana Beltrán@Acme"},
	{"an initial", "Ana M. Beltrán of Acme and Bo Chen", "Ana M. Beltrán@Acme; Bo Chen"},
	{"a link", "Ana Beltrán from [Acme][1] and Bo Chen", "Ana Beltrán@Acme; Bo Chen"},
	{"a slash in the organization", "Ana Beltrán of Acme / Umbra.", "Ana Beltrán@Acme / Umbra"},
	{"a slip", "Ana of Beltrán of Acme", "Ana of Beltrán@Acme"},
	{"a legal form at the end", "Ana Beltrán of Umbra S.p.A.", "Ana Beltrán@Umbra S.p.A."},
	{"nobody", "the members of the forum", ""},
}

func TestFindPeople(t *testing.T) {
	for _, c := range peopleCases {
		var got []string
		for _, m := range FindPeople(c.text) {
			s := m.Name
			if m.Organization.Name != "" {
				s += "@" + m.Organization.Name
			}
			got = append(got, s)
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: %q is read as %q, want %q", c.why, c.text, s, c.want)
		}
	}
}

var organizationCases = []struct{ why, text, want string }{
	{"commas and a last and", "Acme, Umbra and Northwind CA", "Acme; Umbra; Northwind CA"},
	{"a comma before the last and", "Acme, Umbra, and Northwind", "Acme; Umbra; Northwind"},
	{"brackets", "Acme (formerly Umbra, Ltd.), Northwind (Harbour)", "Acme (formerly Umbra, Ltd.); Northwind (Harbour)"},
	{"legal forms", "Acme, Inc., Umbra, LLC, Lynx Bank, N.A., and Northwind S.p.A.", "Acme, Inc.; Umbra, LLC; Lynx Bank, N.A.; Northwind S.p.A."},
	{"an and inside a name", "S and T Trust, Acme, and Umbra", "S and T Trust; Acme; Umbra"},
	{"slashes, dots, hyphens and figures", "Acme / Umbra, Lynx.com, N-TRUST, 360", "Acme / Umbra; Lynx.com; N-TRUST; 360"},
	{"a comma too many", "Acme, Umbra,", "Acme; Umbra"},
	{"a space before a comma", "Acme , Umbra", "Acme; Umbra"},
	{"the full stop of the sentence", "Acme and Umbra.", "Acme; Umbra"},
	{"markup and character references", "**Acme**, Umbra &amp; Sons, Lynx", "Acme; Umbra & Sons; Lynx"},
	{"words of two paragraphs", "In the room\n\nAcme, Umbra", "In the room Acme; Umbra"},
	{"nothing", " , ", ""},
}

func TestFindOrganizations(t *testing.T) {
	for _, c := range organizationCases {
		var got []string
		for _, m := range FindOrganizations(c.text) {
			got = append(got, m.Organization.Name)
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: %q is read as %q, want %q", c.why, c.text, s, c.want)
		}
	}
}

// isInvisible reports whether a reader of lists passes over c.
func isInvisible(c rune) bool { return unicode.Is(unicode.Cf, c) || c == utf8.RuneError }

// checkFound asserts that mentions stand in the text, in order, and say something.
func checkFound(t *testing.T, text string, found []Mention) {
	t.Helper()
	end := 0
	for _, m := range found {
		if m.Start < end || m.End <= m.Start || m.End > len(text) {
			t.Fatalf("%q: mention %+v, after %d", text, m, end)
		}
		end = m.End
		if m.Name == "" && m.Organization.Name == "" {
			t.Fatalf("%q: mention %+v of nobody", text, m)
		}
		if strings.ContainsAny(text, "&\\<[]_*`~{") || strings.ContainsFunc(text, isInvisible) {
			continue // markup has words that are not text, and parts words
		}
		for _, word := range strings.FieldsFunc(m.Name, isNoText) {
			if !strings.Contains(text[m.Start:m.End], word) {
				t.Fatalf("%q: %q of the name %q is not in %q", text, word, m.Name, text[m.Start:m.End])
			}
		}
		for _, word := range strings.FieldsFunc(m.Organization.Name, isNoText) {
			if !strings.Contains(text, word) {
				t.Fatalf("%q: %q of the organization %q is not in it", text, word, m.Organization.Name)
			}
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, c := range peopleCases {
		f.Add(c.text)
	}
	for _, c := range organizationCases {
		f.Add(c.text)
	}
	for _, text := range goldenTexts(f) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		checkFound(t, text, FindPeople(text))
		checkFound(t, text, FindOrganizations(text))
	})
}

func ExampleFindPeople() {
	for _, m := range FindPeople("Ana Beltrán and Bo Chen of Northwind CA, and Cy Diaz (Acme)") {
		fmt.Println(m.Name, "–", m.Organization.Name)
	}
	// Output:
	// Ana Beltrán – Northwind CA
	// Bo Chen – Northwind CA
	// Cy Diaz – Acme
}

func ExampleFindOrganizations() {
	for _, m := range FindOrganizations("Acme, Inc., Northwind (Harbour), and Umbra") {
		fmt.Println(m.Organization.Name)
	}
	// Output:
	// Acme, Inc.
	// Northwind (Harbour)
	// Umbra
}
