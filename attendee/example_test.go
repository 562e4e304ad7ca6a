package attendee_test

import (
	"fmt"

	"example.org/proceedings/attendee"
)

func ExampleParse() {
	lists, rest := attendee.Parse(`**In person:** Ana Beltrán (Northwind CA), Bo Chen – Asterion Systems SA (Certeza) [Chair].

**Remote:** Cy Diaz and Dee Evans (Umbra, Inc.), Eli Fox (by phone)

The notice was read.`)
	for _, l := range lists {
		fmt.Println(l.Label)
		for _, a := range l.Attendees {
			fmt.Printf("  %s, %q, %q\n", a.Name, a.Organization.Name, a.Note)
		}
	}
	for _, f := range rest {
		fmt.Printf("not read at %d: %s\n", f.Start, f.Text)
	}
	// Output:
	// In person
	//   Ana Beltrán, "Northwind CA", ""
	//   Bo Chen, "Asterion Systems SA (Certeza)", "Chair"
	// Remote
	//   Cy Diaz, "Umbra, Inc.", ""
	//   Dee Evans, "Umbra, Inc.", ""
	//   Eli Fox, "", "by phone"
	// not read at 165: The notice was read.
}

func ExampleList_Markdown() {
	l := attendee.List{
		Label: "Attendees",
		Attendees: []attendee.Attendee{
			{Name: "Ana Beltrán", Organization: attendee.Organization{Name: "Northwind CA"}, Note: "Chair"},
			{Name: "Bo Chen", Organization: attendee.Organization{Name: "Widgets, Inc."}},
		},
	}
	text, err := l.Markdown()
	fmt.Println(text, err)

	l.Attendees[1].Name = "The meeting was adjourned"
	_, err = l.Markdown()
	fmt.Println(err)
	// Output:
	// **Attendees:** Ana Beltrán (Northwind CA) [Chair], Bo Chen (Widgets, Inc.) <nil>
	// attendee: cannot write attendees[1].name "The meeting was adjourned": it would be read as "The meeting was adjourned (Widgets&#44; Inc&#46;)"
}

func ExampleAmend() {
	text := `**Present:**

- Ana Beltrán – (Acme)
- Bo Chen – (Umbra)
- Dee Evans – (Northwind CA)
`
	was, _ := attendee.Parse(text)
	lists, _ := attendee.Parse(text)
	present := &lists[0]
	present.Attendees[1].Note = "by phone"
	present.Attendees = append(present.Attendees, attendee.Attendee{Name: "Cy Diaz", Organization: attendee.Organization{Name: "Acme"}})

	lists[0] = attendee.Settle(was[0], lists[0])
	text, err := attendee.Amend(text, lists)
	fmt.Println(text, err)
	// Output:
	// **Present:**
	//
	// - Ana Beltrán – (Acme)
	// - Bo Chen – (Umbra) [by phone]
	// - Cy Diaz – (Acme)
	// - Dee Evans – (Northwind CA)
	//  <nil>
}
