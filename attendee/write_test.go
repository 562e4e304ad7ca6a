package attendee

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func person(name, org, note string) Attendee {
	return Attendee{Name: name, Organization: Organization{Name: org}, Note: note}
}

func TestMarkdown(t *testing.T) {
	for _, c := range []struct {
		why  string
		list List
		want string
	}{
		{"nothing recorded", List{}, ""},
		{"a label", List{Label: "Present", Attendees: []Attendee{person("Ana Beltrán", "Acme", "")}}, "**Present:** Ana Beltrán (Acme)"},
		{"a label that says nothing of attendance", List{Label: "Task force", Attendees: []Attendee{person("Ana Beltrán", "Acme", "")}}, "**Task force:** Ana Beltrán (Acme)"},
		{"the order stays", List{Attendees: []Attendee{person("Bo Chen", "Umbra", ""), person("Ana Beltrán", "Acme", "")}}, "Bo Chen (Umbra), Ana Beltrán (Acme)"},
		{"a note", List{Attendees: []Attendee{person("Ana Beltrán", "Acme", "Chair"), person("Bo Chen", "", "guest")}}, "Ana Beltrán (Acme) [Chair], Bo Chen [guest]"},
		{"nobody", List{Label: "Present", Attendees: []Attendee{}}, "**Present:** None"},
		{"what brackets hold needs no escape", List{Attendees: []Attendee{person("Ana Beltrán", "Asterion Systems, Inc. (Certeza)", "until 11:30; by phone")}},
			"Ana Beltrán (Asterion Systems, Inc. (Certeza)) [until 11:30; by phone]"},
		{"a nickname needs none either", List{Attendees: []Attendee{person("Alexandros (Alex) Petrou", "Acme", "")}}, "Alexandros (Alex) Petrou (Acme)"},
		{"a comma in a name", List{Attendees: []Attendee{person("Beltrán, Ana", "Acme", ""), person("Bo Chen", "Umbra", "")}}, "Beltrán&#44; Ana (Acme), Bo Chen (Umbra)"},
		{"markup in an organization", List{Attendees: []Attendee{person("Ana Beltrán", "A*B_C <x> & [D]", "")}}, "Ana Beltrán (A&#42;B&#95;C &#60;x&#62; &#38; &#91;D&#93;)"},
		{"what looks like a reference", List{Attendees: []Attendee{person("Ana Beltrán", "R&amp;D", "")}}, "Ana Beltrán (R&#38;amp&#59;D)"},
		{"unbalanced brackets", List{Attendees: []Attendee{person("Ana Beltrán", "Acme) (X", "")}}, "Ana Beltrán (Acme&#41; &#40;X)"},
		{"an and", List{Attendees: []Attendee{person("Ana and Bo Chen", "Acme", "")}}, "Ana &#97;nd Bo Chen (Acme)"},
		{"a final full stop", List{Attendees: []Attendee{person("Ana Beltrán", "Acme Ltda.", ""), person("Bo Chen", "Umbra corner.", "")}}, "Ana Beltrán (Acme Ltda&#46;), Bo Chen (Umbra corner&#46;)"},
		{"a note that could be an organization", List{Attendees: []Attendee{person("Ana Beltrán", "", "Northwind")}}, "Ana Beltrán () [Northwind]"},
		{"one first name alone", List{Attendees: []Attendee{person("Ana", "", "")}}, "Ana ()"},
	} {
		t.Run(c.why, func(t *testing.T) {
			got, err := c.list.Markdown()
			if err != nil || got != c.want {
				t.Fatalf("got %q, %v; want %q", got, err, c.want)
			}
			checkWritten(t, c.list)
		})
	}
}

func TestMarkdownRefuses(t *testing.T) {
	for _, c := range []struct {
		why  string
		list List
		want string // the field
	}{
		{"no name", List{Attendees: []Attendee{person("", "Acme", "")}}, "attendees[0].name"},
		{"white space that would be folded", List{Attendees: []Attendee{person("Ana Beltrán", "Acme", ""), person("Bo  Chen", "X", "")}}, "attendees[1].name"},
		{"a line end", List{Attendees: []Attendee{person("Ana\nBeltrán", "Acme", "")}}, "attendees[0].name"},
		{"a name that is none", List{Attendees: []Attendee{person("Ana Beltrán", "Acme", ""), person("The minutes were read", "", ""), person("Bo Chen", "X", "")}}, "attendees[1].name"},
		{"an organization that is a note", List{Attendees: []Attendee{person("Ana Beltrán", "Guest", "")}}, "attendees[0].organization"},
		{"a label of people who are absent", List{Label: "Regrets", Attendees: []Attendee{person("Ana Beltrán", "Acme", "")}}, "label"},
		{"a label with a line end", List{Label: "Pre\n\nsent", Attendees: []Attendee{person("Ana Beltrán", "Acme", "")}}, "label"},
		{"a label without a list", List{Label: "Present"}, "label"},
		{"nobody, and no label to say of what", List{Attendees: []Attendee{}}, "attendees"},
	} {
		t.Run(c.why, func(t *testing.T) {
			got, err := c.list.Markdown()
			var we *WriteError
			if !errors.As(err, &we) || got != "" {
				t.Fatalf("got %q, %v", got, err)
			}
			if we.Field != c.want {
				t.Errorf("the error is %v, want one of field %s", we, c.want)
			}
		})
	}
}

func TestWriteErrorText(t *testing.T) {
	err := &WriteError{"attendees[2].name", "The  Chair", "The Chair"}
	want := `attendee: cannot write attendees[2].name "The  Chair": it would be read as "The Chair"`
	if got := err.Error(); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestStyle reads how a list is written from the places of its people.
func TestStyle(t *testing.T) {
	square := dress{mid: " [", after: "]"}
	for _, c := range []struct {
		why, text, sep  string
		org, note, both dress
	}{
		{"canonical", "Ana Beltrán (Acme), Bo Chen (Umbra)", ", ", canonical.org, canonical.note, canonical.both},
		{"semicolons and commas", "Ana Beltrán, Acme; Bo Chen, Umbra; Cy Diaz, Acme.", "; ", dress{mid: ", "}, square, dress{mid: ", ", between: " [", after: "]"}},
		{"bullets and dashes", "- Ana Beltrán – (Acme)\r\n- Bo Chen – (Umbra)", "\r\n", dress{mid: " – (", after: ")"}, square, dress{mid: " – (", between: ") [", after: "]"}},
		{"slips do not count", "Ana Beltrán (Acme), Bo Chen, (Umbra), Cy Diaz (X)Dee Evans (Y), Eli Fox (Z)", ", ", canonical.org, square, canonical.both},
		{"a list without organizations", "Ana Beltrán\nBo Chen", "\n", canonical.org, square, canonical.both},
		{"the last and", "Ana Beltrán (Acme), Bo Chen (Umbra), and Cy Diaz (X)", ", ", canonical.org, square, canonical.both},
		{"what links say is of one person alone", "Ana Beltrán ([Acme][1]), Bo Chen ([Umbra][2])", ", ", canonical.org, square, canonical.both},
		{"emphasis is of all", "**Ana Beltrán** (Acme), **Bo Chen** (Umbra)", ", ", dress{"**", "** (", "", ")"}, dress{"**", "** [", "", "]"}, dress{"**", "** (", ") [", "]"}},
		{"notes in round brackets", "Ana Beltrán (Acme) (Chair), Bo Chen (guest), Cy Diaz", ", ", canonical.org, canonical.org, dress{"", " (", ") (", ")"}},
		{"notes in the brackets of the organization", "Ana Beltrán (Acme – guest), Bo Chen (Umbra)", ", ", canonical.org, square, dress{"", " (", " – ", ")"}},
	} {
		t.Run(c.why, func(t *testing.T) {
			r := read(c.text)
			if len(r.layout.lists) != 1 {
				t.Fatalf("%d lists in %q", len(r.layout.lists), c.text)
			}
			s, ok := r.sequence(&r.layout.lists[0], indexLines(c.text))
			if !ok {
				t.Fatal("no sequence")
			}
			s.style.bare = dress{}
			want := style{sep: c.sep, org: c.org, note: c.note, both: c.both}
			if diff := cmp.Diff(want, s.style, cmp.AllowUnexported(style{}, dress{})); diff != "" {
				t.Errorf("%q (-want +got):\n%s", c.text, diff)
			}
		})
	}
}

// TestLayout checks that every span holds what was read there.
func TestLayout(t *testing.T) {
	text := "**Present:** Ana Beltrán – (Acme, Inc.) [Chair], Bo Chen and Cy Diaz (Umbra)"
	r := read(text)
	var got []string
	for _, l := range r.layout.lists {
		for _, s := range l.label {
			got = append(got, text[s.start:s.end])
		}
		for _, p := range l.people {
			got = append(got, text[p.all.start:p.all.end], text[p.name.start:p.name.end], text[p.org.start:p.org.end])
			for _, s := range p.notes {
				got = append(got, text[s.start:s.end])
			}
		}
	}
	want := []string{"Present", "Ana Beltrán – (Acme, Inc.) [Chair]", "Ana Beltrán", "Acme, Inc.", "Chair",
		"Bo Chen", "Bo Chen", "Umbra", "Cy Diaz (Umbra)", "Cy Diaz", "Umbra"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
