package attendee

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

// A change is what a test does to lists.
type change func(lists []List) []List

// to applies a change of people to the first list.
func to(f func(people []Attendee) []Attendee) change {
	return func(lists []List) []List {
		lists[0].Attendees = f(lists[0].Attendees)
		return lists
	}
}

func add(name, org, note string) change {
	return to(func(p []Attendee) []Attendee { return append(p, person(name, org, note)) })
}

func insert(i int, name, org, note string) change {
	return to(func(p []Attendee) []Attendee { return slices.Insert(p, i, person(name, org, note)) })
}

func remove(i int) change {
	return to(func(p []Attendee) []Attendee { return slices.Delete(p, i, i+1) })
}

func rename(i int, name string) change {
	return to(func(p []Attendee) []Attendee { p[i].Name = name; return p })
}

func join(i int, org string) change {
	return to(func(p []Attendee) []Attendee { p[i].Organization.Name = org; return p })
}

func mark(i int, note string) change {
	return to(func(p []Attendee) []Attendee { p[i].Note = note; return p })
}

func move(from, at int) change {
	return to(func(p []Attendee) []Attendee {
		a := p[from]
		return slices.Insert(slices.Delete(p, from, from+1), at, a)
	})
}

func empty() change { return to(func([]Attendee) []Attendee { return []Attendee{} }) }

func label(s string) change {
	return func(lists []List) []List { lists[0].Label = s; return lists }
}

// in applies a change to another list than the first.
func in(k int, c change) change {
	return func(lists []List) []List { c(lists[k:]); return lists }
}

func all(changes ...change) change {
	return func(lists []List) []List {
		for _, c := range changes {
			lists = c(lists)
		}
		return lists
	}
}

func drop(k int) change {
	return func(lists []List) []List { return slices.Delete(lists, k, k+1) }
}

func addList(k int, l List) change {
	return func(lists []List) []List { return slices.Insert(lists, k, l) }
}

// An amendCase is a text, what is done to its lists, and the text that says so. Where the way back does not lead to the text, once
// says why.
type amendCase struct {
	why    string
	before string
	change change
	after  string
	once   string
}

var addCases = []amendCase{
	{"a paragraph with commas", "Ana Beltrán (Acme), Bo Chen (Umbra)", add("Cy Diaz", "Acme", ""), "Ana Beltrán (Acme), Bo Chen (Umbra), Cy Diaz (Acme)", ""},
	{"before the final full stop", "Ana Beltrán (Acme), Bo Chen (Umbra).\n", add("Cy Diaz", "Acme", ""), "Ana Beltrán (Acme), Bo Chen (Umbra), Cy Diaz (Acme).\n", ""},
	{"before a trailing comma", "Ana Beltrán (Acme), Bo Chen (Umbra),\n", add("Cy Diaz", "Acme", ""), "Ana Beltrán (Acme), Bo Chen (Umbra), Cy Diaz (Acme),\n", ""},
	{"at the beginning", "**Present:** Ana Beltrán (Acme), Bo Chen (Umbra)", insert(0, "Cy Diaz", "Acme", ""), "**Present:** Cy Diaz (Acme), Ana Beltrán (Acme), Bo Chen (Umbra)", ""},
	{"in the midst of sloppy commas", "Ana Beltrán (Acme),Bo Chen (Umbra), Cy Diaz (X), Dee Evans (Y)", insert(1, "Eli Fox", "Acme", ""), "Ana Beltrán (Acme),Eli Fox (Acme), Bo Chen (Umbra), Cy Diaz (X), Dee Evans (Y)", ""},
	{"without an organization", "Ana Beltrán, Bo Chen", add("Cy Diaz", "", ""), "Ana Beltrán, Bo Chen, Cy Diaz", ""},
	{"with an organization, where nobody has one", "Ana Beltrán, Bo Chen", add("Cy Diaz", "Acme", ""), "Ana Beltrán, Bo Chen, Cy Diaz (Acme)", ""},
	{"with a note", "Ana Beltrán (Acme), Bo Chen (Umbra)", add("Cy Diaz", "Acme", "Chair"), "Ana Beltrán (Acme), Bo Chen (Umbra), Cy Diaz (Acme) [Chair]", ""},
	{"with a note as others have it", "Ana Beltrán (Acme) – Chair, Bo Chen (Umbra)", add("Cy Diaz", "Acme", "guest"), "Ana Beltrán (Acme) – Chair, Bo Chen (Umbra), Cy Diaz (Acme) – guest", ""},
	{"with a note in the brackets, as others have it", "Ana Beltrán (Acme – guest), Bo Chen (Umbra)", add("Cy Diaz", "Acme", "Chair"), "Ana Beltrán (Acme – guest), Bo Chen (Umbra), Cy Diaz (Acme – Chair)", ""},
	{"a wrapped paragraph", "Ana Beltrán (Acme), Bo Chen (North\nWind), Cy Diaz (X)\n", add("Dee Evans", "Y", ""), "Ana Beltrán (Acme), Bo Chen (North\nWind), Cy Diaz (X), Dee Evans (Y)\n", ""},
	{"a paragraph that breaks at commas", "Ana Beltrán (Acme),\nBo Chen (Umbra),\nCy Diaz (X)\n", add("Dee Evans", "Y", ""), "Ana Beltrán (Acme),\nBo Chen (Umbra),\nCy Diaz (X),\nDee Evans (Y)\n", ""},
	{"semicolons", "Ana Beltrán (Acme); Bo Chen (Umbra); Cy Diaz (X)", insert(1, "Dee Evans", "Y", ""), "Ana Beltrán (Acme); Dee Evans (Y); Bo Chen (Umbra); Cy Diaz (X)", ""},
	{"semicolons, a comma before the organization", "Ana Beltrán, Acme; Bo Chen, Umbra; Cy Diaz, X.", add("Dee Evans", "Y", ""), "Ana Beltrán, Acme; Bo Chen, Umbra; Cy Diaz, X; Dee Evans, Y.", ""},
	{"a dash", "Ana Beltrán – Acme, Bo Chen – Umbra", add("Cy Diaz", "X", ""), "Ana Beltrán – Acme, Bo Chen – Umbra, Cy Diaz – X", ""},
	{"a hyphen and brackets", "Ana Beltrán - (Acme), Bo Chen - (Umbra)", add("Cy Diaz", "X", ""), "Ana Beltrán - (Acme), Bo Chen - (Umbra), Cy Diaz - (X)", ""},
	{"what is commonest counts", "Ana Beltrán (Acme), Bo Chen – Umbra, Cy Diaz (X)", add("Dee Evans", "Y", ""), "Ana Beltrán (Acme), Bo Chen – Umbra, Cy Diaz (X), Dee Evans (Y)", ""},
	{"behind an and", "Ana Beltrán, Bo Chen and Cy Diaz.", add("Dee Evans", "", ""), "Ana Beltrán, Bo Chen, Cy Diaz and Dee Evans.", ""},
	{"behind a comma and an and", "Present: Ana Beltrán, Bo Chen, and Cy Diaz", add("Dee Evans", "", ""), "Present: Ana Beltrán, Bo Chen, Cy Diaz, and Dee Evans", ""},
	{"two and an and", "Present: Ana Beltrán and Bo Chen", add("Cy Diaz", "", ""), "Present: Ana Beltrán, Bo Chen and Cy Diaz", ""},
	{"an and that would give the organization to another", "Present: Ana Beltrán, Bo Chen and Cy Diaz", add("Dee Evans", "Acme", ""), "Present: Ana Beltrán, Bo Chen and Cy Diaz, Dee Evans (Acme)", ""},
	{"behind people who share an organization", "Ana Beltrán (Acme), Bo Chen and Cy Diaz (Umbra)", add("Dee Evans", "X", ""), "Ana Beltrán (Acme), Bo Chen and Cy Diaz (Umbra), Dee Evans (X)", ""},
	{"bullets", "- Ana Beltrán – Acme\n- Bo Chen – Umbra\n", add("Cy Diaz", "X", ""), "- Ana Beltrán – Acme\n- Bo Chen – Umbra\n- Cy Diaz – X\n", ""},
	{"bullets without a final line end", "* Ana Beltrán\n* Bo Chen", add("Cy Diaz", "", ""), "* Ana Beltrán\n* Bo Chen\n* Cy Diaz", ""},
	{"bullets in the first place", "+ Ana Beltrán (Acme)\n+ Bo Chen (Umbra)\n", insert(0, "Cy Diaz", "X", ""), "+ Cy Diaz (X)\n+ Ana Beltrán (Acme)\n+ Bo Chen (Umbra)\n", ""},
	{"typed bullets", "• Ana Beltrán (Acme)\n• Bo Chen (Umbra)\n", insert(1, "Cy Diaz", "X", ""), "• Ana Beltrán (Acme)\n• Cy Diaz (X)\n• Bo Chen (Umbra)\n", ""},
	{"indented bullets and carriage returns", "Present:\r\n\r\n  - Ana Beltrán (Acme)\r\n  - Bo Chen (Umbra)\r\n", add("Cy Diaz", "X", ""), "Present:\r\n\r\n  - Ana Beltrán (Acme)\r\n  - Bo Chen (Umbra)\r\n  - Cy Diaz (X)\r\n", ""},
	{"bullets and tabs", "-\tAna Beltrán\t(Acme)\n-\tBo Chen\t(Umbra)\n", add("Cy Diaz", "X", ""), "-\tAna Beltrán\t(Acme)\n-\tBo Chen\t(Umbra)\n-\tCy Diaz\t(X)\n", ""},
	{"quoted bullets", "> - Ana Beltrán (Acme)\n> - Bo Chen (Umbra)\n", insert(1, "Cy Diaz", "X", ""), "> - Ana Beltrán (Acme)\n> - Cy Diaz (X)\n> - Bo Chen (Umbra)\n", ""},
	{"one bullet, which shows no separator", "Present:\n\n- Ana Beltrán (Acme)\n", add("Bo Chen", "Umbra", ""), "Present:\n\n- Ana Beltrán (Acme)\n- Bo Chen (Umbra)\n", ""},
	{"bullets with blank lines between", "- Ana Beltrán\n\n- Bo Chen\n\n- Cy Diaz\n", insert(2, "Dee Evans", "", ""), "- Ana Beltrán\n\n- Bo Chen\n\n- Dee Evans\n\n- Cy Diaz\n", ""},
	{"numbers that count", "1. Ana Beltrán\n2. Bo Chen\n3. Cy Diaz\n", insert(1, "Dee Evans", "", ""), "1. Ana Beltrán\n2. Dee Evans\n3. Bo Chen\n4. Cy Diaz\n", ""},
	{"numbers that do not", "1. Ana Beltrán\n1. Bo Chen\n", add("Cy Diaz", "", ""), "1. Ana Beltrán\n1. Bo Chen\n1. Cy Diaz\n", ""},
	{"numbers with brackets, from another number on", "8) Ana Beltrán (X)\n9) Bo Chen (Y)\n", add("Cy Diaz", "Z", ""), "8) Ana Beltrán (X)\n9) Bo Chen (Y)\n10) Cy Diaz (Z)\n", ""},
	{"hard line breaks", "Ana Beltrán (Acme)  \nBo Chen (Umbra)  \nCy Diaz (X)\n", add("Dee Evans", "Y", ""), "Ana Beltrán (Acme)  \nBo Chen (Umbra)  \nCy Diaz (X)  \nDee Evans (Y)\n", ""},
	{"break tags", "Ana Beltrán (Acme)<br>\nBo Chen (Umbra)<br>\nCy Diaz (X)", insert(1, "Dee Evans", "Y", ""), "Ana Beltrán (Acme)<br>\nDee Evans (Y)<br>\nBo Chen (Umbra)<br>\nCy Diaz (X)", ""},
	{"break tags within a line", "Present: Ana Beltrán (Acme)<br>Bo Chen (Umbra)<br/>Cy Diaz (X)", add("Dee Evans", "Y", ""), "Present: Ana Beltrán (Acme)<br>Bo Chen (Umbra)<br/>Cy Diaz (X)<br>Dee Evans (Y)", ""},
	{"backslashes", "Ana Beltrán (Acme)\\\nBo Chen (Umbra)\\\nCy Diaz (X)", add("Dee Evans", "Y", ""), "Ana Beltrán (Acme)\\\nBo Chen (Umbra)\\\nCy Diaz (X)\\\nDee Evans (Y)", ""},
	{"plain lines", "Attendance:\nAna Beltrán – Acme\nBo Chen – Umbra\n", insert(1, "Cy Diaz", "X", ""), "Attendance:\nAna Beltrán – Acme\nCy Diaz – X\nBo Chen – Umbra\n", ""},
	{"a line each with a comma before the organization", "Ana Beltrán, Acme\nBo Chen, Umbra\nCy Diaz, X", add("Dee Evans", "Y", ""), "Ana Beltrán, Acme\nBo Chen, Umbra\nCy Diaz, X\nDee Evans, Y", ""},
	{"a paragraph each", "Ana Beltrán – Acme\n\nBo Chen – Umbra\n\nCy Diaz – X\n", add("Dee Evans", "Y", ""), "Ana Beltrán – Acme\n\nBo Chen – Umbra\n\nCy Diaz – X\n\nDee Evans – Y\n", ""},
	{"a table", "| Name | Organization |\n|---|---|\n| Ana Beltrán | Acme |\n| Bo Chen | Umbra |\n", add("Cy Diaz", "X", ""), "| Name | Organization |\n|---|---|\n| Ana Beltrán | Acme |\n| Bo Chen | Umbra |\n| Cy Diaz | X |\n", ""},
	{"a table whose cells are aligned", "| Name        | Organization |\n| ----------- | ------------ |\n| Ana Beltrán | Acme         |\n| Bo Chen     | Umbra        |\n", insert(1, "Cy Diaz", "X", ""), "| Name        | Organization |\n| ----------- | ------------ |\n| Ana Beltrán | Acme         |\n| Cy Diaz     | X            |\n| Bo Chen     | Umbra        |\n", ""},
	{"a table with numbers, other columns and notes", "| # | Company | Attendee | Role |\n|---|---|---|---|\n| 1 | Acme | Ana Beltrán | Chair |\n| 2 | Umbra | Bo Chen | |\n", insert(1, "Cy Diaz", "", "guest"), "| # | Company | Attendee | Role |\n|---|---|---|---|\n| 1 | Acme | Ana Beltrán | Chair |\n| 2 |  | Cy Diaz | guest |\n| 3 | Umbra | Bo Chen | |\n", ""},
	{"a table without a heading", "| Ana Beltrán | Acme |\n| Bo Chen | Umbra |", add("Cy Diaz", "X", ""), "| Ana Beltrán | Acme |\n| Bo Chen | Umbra |\n| Cy Diaz | X |", ""},
	{"a table of people, one a row", "| Present |\n|---|\n| Ana Beltrán (Acme) |\n| Bo Chen (Umbra) |\n", add("Cy Diaz", "X", ""), "| Present |\n|---|\n| Ana Beltrán (Acme) |\n| Bo Chen (Umbra) |\n| Cy Diaz (X) |\n", ""},
	{"a table of people, several a row", "| Ana Beltrán (Acme) | Bo Chen (Umbra) |\n| Cy Diaz (X) | |\n", insert(2, "Dee Evans", "Y", ""), "| Ana Beltrán (Acme) | Bo Chen (Umbra) |\n| Dee Evans (Y) | Cy Diaz (X) | |\n", ""},
	{"emphasis that all have", "**Ana Beltrán** (Acme), **Bo Chen** (Umbra)", add("Cy Diaz", "X", ""), "**Ana Beltrán** (Acme), **Bo Chen** (Umbra), **Cy Diaz** (X)", ""},
	{"links are of those who have them", "- Ana Beltrán – Acme\n- Bo Chen – [Umbra.com][1]{.x}\n\n[1]: http://umbra.example", add("Cy Diaz", "X", ""), "- Ana Beltrán – Acme\n- Bo Chen – [Umbra.com][1]{.x}\n- Cy Diaz – X\n\n[1]: http://umbra.example", ""},
	{"before what is no person", "Ana Beltrán (Acme), Bo Chen (Umbra). The notice was read.", add("Cy Diaz", "X", ""), "Ana Beltrán (Acme), Bo Chen (Umbra), Cy Diaz (X). The notice was read.", ""},
	{"beside what is no person", "Ana Beltrán (Acme), +1 555 0100, Bo Chen (Umbra)", insert(1, "Cy Diaz", "X", ""), "Ana Beltrán (Acme), Cy Diaz (X), +1 555 0100, Bo Chen (Umbra)", ""},
	{"to the second of two lists", "In the room: Ana Beltrán (Acme), Bo Chen (X). On the line: Cy Diaz (Umbra), Dee Evans (Y).", in(1, add("Eli Fox", "Z", "")), "In the room: Ana Beltrán (Acme), Bo Chen (X). On the line: Cy Diaz (Umbra), Dee Evans (Y), Eli Fox (Z).", ""},
	{"somebody of the same name", "Ana Beltrán (Acme), Bo Chen (Umbra)", add("Ana Beltrán", "Acme", ""), "Ana Beltrán (Acme), Bo Chen (Umbra), Ana Beltrán (Acme)", ""},
}

var removeCases = []amendCase{
	{"the first", "**Present:** Ana Beltrán (Acme), Bo Chen (Umbra), Cy Diaz (X).", remove(0), "**Present:** Bo Chen (Umbra), Cy Diaz (X).", ""},
	{"one in the midst", "Ana Beltrán (Acme), Bo Chen (Umbra),Cy Diaz (X), Dee Evans (Y)", remove(2), "Ana Beltrán (Acme), Bo Chen (Umbra),Dee Evans (Y)", ""},
	{"the last", "Ana Beltrán (Acme), Bo Chen (Umbra), Cy Diaz (X).", remove(2), "Ana Beltrán (Acme), Bo Chen (Umbra).", ""},
	{"at the end of a line", "Ana Beltrán, Bo Chen,\nCy Diaz, Dee Evans", remove(1), "Ana Beltrán,\nCy Diaz, Dee Evans", "the line could also break behind the next"},
	{"behind an and", "Ana Beltrán, Bo Chen and Cy Diaz", remove(2), "Ana Beltrán and Bo Chen", ""},
	{"behind a comma and an and", "Ana Beltrán, Bo Chen, and Cy Diaz", remove(0), "Bo Chen, and Cy Diaz", ""},
	{"with a separator of its own", "Ana Beltrán (Acme), Bo Chen (Umbra). Cy Diaz (X), Dee Evans (Y)", remove(1), "Ana Beltrán (Acme). Cy Diaz (X), Dee Evans (Y)", "the full stop could stand in two places"},
	{"a bullet", "* Ana Beltrán\n- Bo Chen\n- Cy Diaz\n", remove(0), "- Bo Chen\n- Cy Diaz\n", "its own marker is gone"},
	{"the last bullet", "- Ana Beltrán\n- Bo Chen\n- Cy Diaz", remove(2), "- Ana Beltrán\n- Bo Chen", ""},
	{"a number that counts", "1. Ana Beltrán\n2. Bo Chen\n3. Cy Diaz\n", remove(0), "1. Bo Chen\n2. Cy Diaz\n", ""},
	{"a number that does not", "1. Ana Beltrán (X)\n1. Bo Chen (Y)\n1. Cy Diaz (Z)\n", remove(1), "1. Ana Beltrán (X)\n1. Cy Diaz (Z)\n", ""},
	{"a plain line", "Present\nAna Beltrán – Acme\nBo Chen – Umbra\nCy Diaz – X\n", remove(0), "Present\nBo Chen – Umbra\nCy Diaz – X\n", ""},
	{"the last of hard line breaks", "Ana Beltrán (Acme)  \nBo Chen (Umbra)  \nCy Diaz (X)\n", remove(2), "Ana Beltrán (Acme)  \nBo Chen (Umbra)\n", ""},
	{"a row", "| Name | Organization |\n|---|---|\n| Ana Beltrán | Acme |\n| Bo Chen | Umbra |\n| Cy Diaz | X |\n", remove(2), "| Name | Organization |\n|---|---|\n| Ana Beltrán | Acme |\n| Bo Chen | Umbra |\n", ""},
	{"a paragraph of several", "Ana Beltrán – Acme\r\n\r\nBo Chen – Umbra\r\n\r\nCy Diaz – X\r\n", remove(1), "Ana Beltrán – Acme\r\n\r\nCy Diaz – X\r\n", ""},
	{"the one with an organization of the other style", "Ana Beltrán (Acme), Bo Chen – Umbra, Cy Diaz (X)", remove(1), "Ana Beltrán (Acme), Cy Diaz (X)", "nobody else shows that style"},
	{"one of two who share an organization, the first", "Ana Beltrán and Bo Chen (Acme), Cy Diaz (X)", remove(0), "Bo Chen (Acme), Cy Diaz (X)", "nobody shows how to share"},
	{"one of two who share an organization, the last", "Ana Beltrán and Bo Chen (Acme), Cy Diaz (X)", remove(1), "Ana Beltrán (Acme), Cy Diaz (X)", "nobody shows how to share"},
	{"beside what is no person", "Ana Beltrán (Acme), +1 555 0100, Bo Chen (Umbra), Cy Diaz (X)", remove(1), "Ana Beltrán (Acme), +1 555 0100, Cy Diaz (X)", "the person could stand on either side of it"},
	{"the last but one of a label", "Present: Ana Beltrán (Acme), Bo Chen (Umbra)", remove(1), "Present: Ana Beltrán (Acme)", ""},
	{"everybody", "**Present:** Ana Beltrán (Acme), Bo Chen (Umbra).\n", empty(), "**Present:** None.\n", ""},
	{"every bullet", "Present:\n\n- Ana Beltrán (Acme)\n- Bo Chen (Umbra)\n", empty(), "Present:\n\n- None\n", ""},
	{"every row", "Present:\n\n| Ana Beltrán | Acme |\n| Bo Chen | Umbra |\n", empty(), "Present:\n\n| None |  |\n", "no row shows the columns"},
	{"one of the same name", "Ana Beltrán (Acme), Bo Chen (Umbra), Ana Beltrán (X)", remove(0), "Bo Chen (Umbra), Ana Beltrán (X)", ""},
}

var renameCases = []amendCase{
	{"a name", "Ana Beltrán (Acme), Bo Chen (Umbra)", rename(1, "Bo van Chen"), "Ana Beltrán (Acme), Bo van Chen (Umbra)", ""},
	{"another altogether", "Ana Beltrán, Bo Chen", rename(0, "Cy Diaz"), "Cy Diaz, Bo Chen", ""},
	{"white space and references stay", "Ana \tBeltr&aacute;n (Acme), Bo Chen (Umbra)", rename(0, "Anna Beltrán"), "Anna \tBeltr&aacute;n (Acme), Bo Chen (Umbra)", ""},
	{"emphasis stays around each word", "Ana **Beltrán** (Acme), Bo Chen (Umbra)", rename(0, "Cy Diaz"), "Cy **Diaz** (Acme), Bo Chen (Umbra)", ""},
	{"a link stays", "[Ana Beltrán](http://x.example) (Acme), Bo Chen (Umbra)", rename(0, "Ana M. Beltrán"), "[Ana M. Beltrán](http://x.example) (Acme), Bo Chen (Umbra)", ""},
	{"emphasis of a word that is gone goes", "Ana **Maria** Beltrán (Acme), Bo Chen (Umbra)", rename(0, "Cy Diaz"), "Cy Diaz (Acme), Bo Chen (Umbra)", "the emphasis is gone"},
	{"an initial at the end", "Present: Ana Beltrán, Bo Chen.", rename(1, "Bo C."), "Present: Ana Beltrán, Bo C&#46;.", ""},
	{"a comma in it", "Ana Beltrán (Acme), Bo Chen (Umbra)", rename(0, "Beltrán, Ana"), "Beltrán&#44; Ana (Acme), Bo Chen (Umbra)", ""},
	{"in a row", "| Ana Beltrán | Acme |\n| Bo Chen | Umbra |\n", rename(1, "Bo Young"), "| Ana Beltrán | Acme |\n| Bo Young | Umbra |\n", ""},
	{"of one who shares an organization", "Ana Beltrán and Bo Chen (Acme), Cy Diaz (X)", rename(0, "Anna Beltrán"), "Anna Beltrán and Bo Chen (Acme), Cy Diaz (X)", ""},
	{"of one in brackets with others", "Ana Beltrán, (Bo Chen and Cy Diaz by phone), Dee Evans", rename(1, "Bob Chen"), "Ana Beltrán, (Bob Chen and Cy Diaz by phone), Dee Evans", ""},
	{"the second of that name", "Ana Beltrán (Acme), Ana Beltrán (Umbra)", rename(1, "Ana Young"), "Ana Beltrán (Acme), Ana Young (Umbra)", ""},
}

var joinCases = []amendCase{
	{"another", "Ana Beltrán (Acme), Bo Chen (Umbra)", join(0, "Northwind CA"), "Ana Beltrán (Northwind CA), Bo Chen (Umbra)", ""},
	{"the full stop is of the list", "Ana Beltrán – Acme, Bo Chen – Umbra.", join(1, "Widgets Co"), "Ana Beltrán – Acme, Bo Chen (Widgets Co).", "it would have been read as Co."},
	{"none", "Ana Beltrán – Acme, Bo Chen – Umbra, Cy Diaz – X", join(1, ""), "Ana Beltrán – Acme, Bo Chen, Cy Diaz – X", ""},
	{"none in semicolons", "Ana Beltrán, Acme; Bo Chen, Umbra; Cy Diaz, X; Dee Evans, Y", join(3, ""), "Ana Beltrán, Acme; Bo Chen, Umbra; Cy Diaz, X; Dee Evans", ""},
	{"one that had none", "- Ana Beltrán\n- Bo Chen – (Umbra)\n", join(0, "Acme"), "- Ana Beltrán – (Acme)\n- Bo Chen – (Umbra)\n", ""},
	{"into empty brackets", "Ana Beltrán (Acme), Bo Chen ()", join(1, "Umbra"), "Ana Beltrán (Acme), Bo Chen (Umbra)", "the brackets go with the organization"},
	{"before a note", "Ana Beltrán [Chair], Bo Chen (Umbra)", join(0, "Acme"), "Ana Beltrán (Acme) [Chair], Bo Chen (Umbra)", ""},
	{"none, with a note in the brackets", "Ana Beltrán (Acme – guest), Bo Chen (Umbra)", join(0, ""), "Ana Beltrán (guest), Bo Chen (Umbra)", "the note stands in brackets of its own"},
	{"in a link", "Ana Beltrán ([Acme][1]), Bo Chen (Umbra)", join(0, "Acme Ltd"), "Ana Beltrán ([Acme Ltd][1]), Bo Chen (Umbra)", ""},
	{"with a comma in it", "Ana Beltrán – Acme, Bo Chen – Umbra", join(0, "Acme, Inc."), "Ana Beltrán – Acme, Inc., Bo Chen – Umbra", ""},
	{"with people in it", "Ana Beltrán – Acme, Bo Chen – Umbra", join(0, "Acme, Bo Young (X)"), "Ana Beltrán – Acme&#44; Bo Young &#40;X&#41;, Bo Chen – Umbra", ""},
	{"in a row", "| Ana Beltrán | Acme |\n| Bo Chen | Umbra |\n", join(0, ""), "| Ana Beltrán |  |\n| Bo Chen | Umbra |\n", ""},
	{"of all who share it", "Ana Beltrán and Bo Chen (Acme), Cy Diaz (X)", all(join(0, "Umbra"), join(1, "Umbra")), "Ana Beltrán and Bo Chen (Umbra), Cy Diaz (X)", ""},
	{"of the first who shares it", "Ana Beltrán, Bo Chen and Cy Diaz (Acme); Dee Evans (X); Eli Fox (Y)", join(0, "Umbra"), "Ana Beltrán (Umbra); Bo Chen and Cy Diaz (Acme); Dee Evans (X); Eli Fox (Y)", "each has one now"},
	{"of the last who shares it", "Ana Beltrán and Bo Chen (Acme), Cy Diaz (X)", join(1, "Umbra"), "Ana Beltrán (Acme), Bo Chen (Umbra), Cy Diaz (X)", "each has one now"},
	{"where a comma is one by a slip", "Ana Beltrán, (Acme), Bo Chen (Umbra)", join(0, "X"), "Ana Beltrán, (X), Bo Chen (Umbra)", ""},
	{"a square bracket", "Ana Beltrán [Acme], Bo Chen [Umbra]", join(0, ""), "Ana Beltrán, Bo Chen [Umbra]", ""},
}

var markCases = []amendCase{
	{"a note", "Ana Beltrán (Acme), Bo Chen (Umbra)", mark(1, "Chair"), "Ana Beltrán (Acme), Bo Chen (Umbra) [Chair]", ""},
	{"another", "Ana Beltrán (Acme) – Chair, Bo Chen (Umbra)", mark(0, "Vice-Chair"), "Ana Beltrán (Acme) – Vice-Chair, Bo Chen (Umbra)", ""},
	{"none", "Ana Beltrán (Acme) [Chair], Bo Chen (Umbra)", mark(0, ""), "Ana Beltrán (Acme), Bo Chen (Umbra)", ""},
	{"none in the brackets", "Ana Beltrán (Acme – guest), Bo Chen (Umbra – guest)", mark(0, ""), "Ana Beltrán (Acme), Bo Chen (Umbra – guest)", ""},
	{"none where it is first in the brackets", "Ana Beltrán (guest, Acme), Bo Chen (Umbra)", mark(0, ""), "Ana Beltrán (Acme), Bo Chen (Umbra)", "the usual place is behind"},
	{"without an organization", "Ana Beltrán (by phone), Bo Chen", mark(1, "guest"), "Ana Beltrán (by phone), Bo Chen (guest)", ""},
	{"that could be an organization", "Ana Beltrán, Bo Chen", mark(1, "Northwind"), "Ana Beltrán, Bo Chen () [Northwind]", ""},
	{"that begins a clause", "Ana Beltrán, Acme; Bo Chen, Umbra; Cy Diaz, X", mark(1, "until 11:30"), "Ana Beltrán, Acme; Bo Chen, Umbra (until 11:30); Cy Diaz, X", ""},
	{"without punctuation", "Ana Beltrán by phone, Bo Chen (Acme)", mark(0, ""), "Ana Beltrán, Bo Chen (Acme)", "a bracket is canonical"},
	{"in a column", "| Ana Beltrán | Acme | by phone |\n| Bo Chen | Umbra | |\n", mark(1, "guest"), "| Ana Beltrán | Acme | by phone |\n| Bo Chen | Umbra | guest |\n", "the cell was narrower"},
	{"none in a column, without an organization", "| Name | Org | Note |\n|---|---|---|\n| Ana Beltrán | Acme | |\n| Bo Chen | | guest |\n", mark(1, ""), "| Name | Org | Note |\n|---|---|---|\n| Ana Beltrán | Acme | |\n| Bo Chen | |  |\n", ""},
	{"where there is no column", "| Ana Beltrán | Acme |\n| Bo Chen | Umbra |\n", mark(1, "guest"), "| Ana Beltrán | Acme |\n| Bo Chen (Umbra) [guest] |  |\n", "the table has no third column"},
	{"one of two", "Ana Beltrán (Acme) [Chair] (by phone), Bo Chen (Umbra)", mark(0, "guest; by phone"), "Ana Beltrán (Acme) [guest] (by phone), Bo Chen (Umbra)", ""},
	{"of one of those who share it", "Ana Beltrán, (Bo Chen and Cy Diaz by phone), Dee Evans", mark(1, ""), "Ana Beltrán, Bo Chen, Cy Diaz [by phone], Dee Evans", "it was that of both"},
	{"with a line above it", "Ana Beltrán (Acme)\nBo Chen (Umbra)\n", mark(0, "joined late"), "Ana Beltrán (Acme) [joined late]\nBo Chen (Umbra)\n", ""},
}

var moveCases = []amendCase{
	{"to the end", "Ana Beltrán (Acme),Bo Chen – Umbra, Cy Diaz (X).", move(0, 2), "Bo Chen – Umbra,Cy Diaz (X), Ana Beltrán (Acme).", ""},
	{"to the beginning, an and stays", "Present: Ana Beltrán, Bo Chen and Cy Diaz", move(2, 0), "Present: Cy Diaz, Ana Beltrán and Bo Chen", ""},
	{"bullets", "* Ana Beltrán\n- **Bo Chen**\n- Cy Diaz\n", move(1, 0), "- **Bo Chen**\n* Ana Beltrán\n- Cy Diaz\n", ""},
	{"numbers", "1. Ana Beltrán\n2. Bo Chen\n3. Cy Diaz\n", move(2, 0), "1. Cy Diaz\n2. Ana Beltrán\n3. Bo Chen\n", ""},
	{"the last line, which has no hard break", "Ana Beltrán (X)  \nBo Chen (Y)  \nCy Diaz (Z)", move(2, 0), "Cy Diaz (Z)  \nAna Beltrán (X)  \nBo Chen (Y)", ""},
	{"rows", "| Ana Beltrán | Acme |\n| Bo Chen | |\n| Cy Diaz | X |\n", move(2, 1), "| Ana Beltrán | Acme |\n| Cy Diaz | X |\n| Bo Chen | |\n", ""},
	{"with the organization that they share", "Ana Beltrán (Acme), Bo Chen and Cy Diaz (X), Dee Evans (Y)", move(0, 2), "Bo Chen and Cy Diaz (X), Ana Beltrán (Acme), Dee Evans (Y)", ""},
	{"into another list", "Room: Ana Beltrán (Acme), Bo Chen (X).\n\nRemote: Cy Diaz (Y), Dee Evans (Z).\n", all(remove(1), in(1, insert(0, "Bo Chen", "X", ""))), "Room: Ana Beltrán (Acme).\n\nRemote: Bo Chen (X), Cy Diaz (Y), Dee Evans (Z).\n", ""},
}

var severalCases = []amendCase{
	{"one added, one removed, one changed", "Ana Beltrán (Acme), Bo Chen (Umbra), Cy Diaz (X), Dee Evans (Y).", all(remove(1), join(1, "Z"), add("Eli Fox", "Y", "")), "Ana Beltrán (Acme), Cy Diaz (Z), Dee Evans (Y), Eli Fox (Y).", ""},
	{"one in the place of another", "- Ana Beltrán – Acme\n- Bo Chen – Umbra\n- Cy Diaz – X\n", all(remove(1), insert(1, "Dee Evans", "Y", "Chair")), "- Ana Beltrán – Acme\n- Dee Evans – Y [Chair]\n- Cy Diaz – X\n", ""},
	{"all that is said of one", "Ana Beltrán (Acme), Bo Chen (Umbra)", all(rename(0, "Ana Young"), join(0, "X"), mark(0, "Chair")), "Ana Young (X) [Chair], Bo Chen (Umbra)", ""},
	{"moved and changed", "1. Ana Beltrán\n2. Bo Chen\n3. Cy Diaz\n", all(move(0, 2), join(2, "Acme")), "1. Bo Chen\n2. Cy Diaz\n3. Ana Beltrán (Acme)\n", ""},
	{"two bullets added, one gone", "- Ana Beltrán\n- Bo Chen\n- Cy Diaz\n", all(remove(0), add("Dee Evans", "", ""), add("Eli Fox", "", "")), "- Bo Chen\n- Cy Diaz\n- Dee Evans\n- Eli Fox\n", ""},
	{"a label and a person", "**Present:** Ana Beltrán, Bo Chen.", all(label("Attendees"), add("Cy Diaz", "", "")), "**Attendees:** Ana Beltrán, Bo Chen, Cy Diaz.", ""},
	{"both lists", "Ana Beltrán, Bo Chen (Guest)\n\n**REMOTE**: Cy Diaz, Dee Evans", all(remove(0), in(1, rename(0, "Cy Fox"))), "Bo Chen (Guest)\n\n**REMOTE**: Cy Fox, Dee Evans", ""},
}

var listCases = []amendCase{
	{"a label", "**Present**: Ana Beltrán, Bo Chen", label("Attending"), "**Attending**: Ana Beltrán, Bo Chen", ""},
	{"of a heading", "### \\*Present:\\*\n\n- Ana Beltrán\n- Bo Chen\n", label("Present online"), "### \\*Present online:\\*\n\n- Ana Beltrán\n- Bo Chen\n", ""},
	{"the second of two labels", "1. **Roll Call:** Attendees: Ana Beltrán, Bo Chen", label("Roll Call: Present"), "1. **Roll Call:** Present: Ana Beltrán, Bo Chen", ""},
	{"a label where none was", "Ana Beltrán, Bo Chen", label("Present"), "**Present:** Ana Beltrán, Bo Chen", ""},
	{"a label above bullets", "- Ana Beltrán\n- Bo Chen\n", label("Present"), "**Present:**\n\n- Ana Beltrán\n- Bo Chen\n", ""},
	{"none", "## Present\n\nAna Beltrán, Bo Chen\n", label(""), "Ana Beltrán, Bo Chen\n", "nothing shows that it was a heading"},
	{"a second list", "**Present:** Ana Beltrán – Acme, Bo Chen – Umbra.\n", addList(1, List{"Remote", []Attendee{person("Cy Diaz", "X", ""), person("Dee Evans", "Y", "")}}), "**Present:** Ana Beltrán – Acme, Bo Chen – Umbra.\n\n**Remote:** Cy Diaz – X, Dee Evans – Y.\n", ""},
	{"a second list of bullets", "### Present\n\n- Ana Beltrán (Acme)\n- Bo Chen (Umbra)\n", addList(1, List{"Remote", []Attendee{person("Cy Diaz", "X", ""), person("Dee Evans", "Y", "")}}), "### Present\n\n- Ana Beltrán (Acme)\n- Bo Chen (Umbra)\n\n### Remote\n\n- Cy Diaz (X)\n- Dee Evans (Y)\n", ""},
	{"a list in the first place", "### Remote\n\n- Ana Beltrán (Acme)\n- Bo Chen (Umbra)\n", addList(0, List{"Present", []Attendee{}}), "### Present\n\n- None\n\n### Remote\n\n- Ana Beltrán (Acme)\n- Bo Chen (Umbra)\n", ""},
	{"a list behind one without a label", "1. Ana Beltrán\n2. Bo Chen\n", addList(1, List{"Remote", []Attendee{person("Cy Diaz", "", ""), person("Dee Evans", "", "")}}), "1. Ana Beltrán\n2. Bo Chen\n\n**Remote:**\n\n1. Cy Diaz\n2. Dee Evans\n", ""},
	{"the only list", "The notice was read.\n", addList(0, List{"Present", []Attendee{person("Ana Beltrán", "", ""), person("Bo Chen", "", "")}}), "The notice was read.\n\n**Present:** Ana Beltrán, Bo Chen\n", ""},
	{"one list less", "In the room: Ana Beltrán, Bo Chen\n\nRemote: Cy Diaz, Dee Evans\n", drop(1), "In the room: Ana Beltrán, Bo Chen\n", ""},
	{"and the other", "In the room: Ana Beltrán, Bo Chen\n\nRemote: Cy Diaz, Dee Evans\n", drop(0), "Remote: Cy Diaz, Dee Evans\n", ""},
	{"the first of two with one label", "Day 1.\n\n**Present:** Ana Beltrán, Bo Chen\n\nDay 2.\n\n**Present:** Bo Chen, Cy Diaz\n", drop(0), "Day 1.\n\nDay 2.\n\n**Present:** Bo Chen, Cy Diaz\n", "where it stood in the text is not known"},
	{"one of a line less", "In the room: Ana Beltrán (Acme), Bo Chen (X). On the line: Cy Diaz (Umbra), Dee Evans (Y).", drop(1), "In the room: Ana Beltrán (Acme), Bo Chen (X).", "a list of its own has a paragraph of its own"},
	{"nobody becomes somebody", "**Present:** None.", add("Ana Beltrán", "Acme", ""), "**Present:** Ana Beltrán (Acme).", ""},
	{"nothing", "- Ana Beltrán\n- Bo Chen", func(l []List) []List { return l }, "- Ana Beltrán\n- Bo Chen", ""},
}

func TestAmend(t *testing.T) {
	for group, cases := range map[string][]amendCase{
		"add": addCases, "remove": removeCases, "name": renameCases, "organization": joinCases, "note": markCases,
		"move": moveCases, "several": severalCases, "list": listCases,
	} {
		for _, c := range cases {
			t.Run(group+"/"+c.why, func(t *testing.T) {
				lists, _ := Parse(c.before)
				want := c.change(copyLists(lists))
				got, ok := checkAmended(t, c.before, want)
				if !ok {
					_, err := Amend(c.before, want)
					t.Fatal(err)
				}
				if got != c.after {
					t.Fatalf("%q\nbecame %q\n  want %q", c.before, got, c.after)
				}
				back, ok := checkAmended(t, got, lists)
				if !ok || (back == c.before) != (c.once == "") {
					t.Errorf("%q\nwent back to %q\n        from %q\nthough %q", c.before, back, got, c.once)
				}
			})
		}
	}
}

func TestAmendRefuses(t *testing.T) {
	two := "Present: Ana Beltrán (Acme), Bo Chen (Umbra)\n\nRemote: Cy Diaz (X)"
	for _, c := range []struct {
		why    string
		before string
		change change
		field  string
	}{
		{"a line end in a name", "Ana Beltrán (Acme), Bo Chen (Umbra)", rename(1, "Bo\nChen"), "attendees[1].name"},
		{"no name", "Ana Beltrán (Acme), Bo Chen (Umbra)", rename(0, ""), "attendees[0].name"},
		{"white space that would be folded", "- Ana Beltrán\n- Bo Chen\n", add("Cy  Diaz", "", ""), "attendees[2].name"},
		{"a name that is none", "Ana Beltrán (Acme), Bo Chen (Umbra)", add("The notice was read", "", ""), "attendees[2].name"},
		{"an organization that is a note", "Ana Beltrán (Acme), Bo Chen (Umbra)", join(1, "Guest"), "attendees[1].organization"},
		{"white space around a note", "Ana Beltrán (Acme), Bo Chen (Umbra)", mark(1, " Chair"), "attendees[1].note"},
		{"of two lists", two, in(1, rename(0, "\t")), "lists[1].attendees[0].name"},
		{"the label of people who are absent", "Present: Ana Beltrán (Acme)", label("Regrets"), "label"},
		{"the label of one of two lists", two, in(1, label("Absent")), "lists[1].label"},
		{"nobody, and no label to say of what", "Ana Beltrán (Acme), Bo Chen (Umbra)", empty(), "attendees"},
		{"not even nobody", "Present: Ana Beltrán (Acme)", to(func([]Attendee) []Attendee { return nil }), "attendees"},
		{"a second list without a label", "Ana Beltrán (Acme), Bo Chen (Umbra)", addList(1, List{"", []Attendee{person("Cy Diaz", "X", "")}}), "lists[0].attendees"},
	} {
		t.Run(c.why, func(t *testing.T) {
			lists, _ := Parse(c.before)
			got, err := Amend(c.before, c.change(copyLists(lists)))
			var we *WriteError
			if !errors.As(err, &we) || got != "" {
				t.Fatalf("got %q, %v", got, err)
			}
			if we.Field != c.field {
				t.Errorf("the error is %v, want one of field %s", we, c.field)
			}
		})
	}
}

// TestAmendLong changes long lists: the time is that of reading them.
func TestAmendLong(t *testing.T) {
	text := manyPeople(20000)
	lists, _ := Parse(text)
	for i := range lists[0].Attendees {
		lists[0].Attendees[i].Name += "-Diaz"
	}
	if out, ok := checkAmended(t, text, lists); !ok || strings.Count(out, "-Diaz (") != 20000 {
		t.Error("not changed")
	}
}
