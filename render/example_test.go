package render_test

import (
	"bytes"
	"fmt"
	"html/template"
	"log"
	"os"
	"strings"

	"example.org/proceedings/attendee"
	"example.org/proceedings/ballot"
	"example.org/proceedings/minutes"
	"example.org/proceedings/render"
)

func meeting() *minutes.Meeting {
	return &minutes.Meeting{
		FrontMatter: minutes.FrontMatter{Title: "Minutes of the Harbour Working Group"},
		Group:       "Harbour Working Group",
		Attendance: []attendee.List{{Label: "Attendees", Attendees: []attendee.Attendee{
			{Name: "Ana Beltrán", Organization: attendee.Organization{Name: "Northwind CA"}},
		}}},
		Agenda: []minutes.Item{
			{Number: "1", Title: "Roll Call", Classification: minutes.RollCall, Text: "Ana called the *roll*."},
			{Number: "2", Title: "Ballots", Classification: minutes.BallotStatus, Ballots: []ballot.Status{
				{Stage: ballot.Voting, Heading: "In voting", Ballots: []ballot.Ballot{}},
			}},
		},
	}
}

func ExampleJSON() {
	if err := render.JSON(os.Stdout, meeting()); err != nil {
		log.Fatal(err)
	}
	// Output:
	// {
	//   "schema_version": "1.0",
	//   "kind": "meeting",
	//   "title": "Minutes of the Harbour Working Group",
	//   "group": "Harbour Working Group",
	//   "front_matter": {
	//     "title": "Minutes of the Harbour Working Group"
	//   },
	//   "attendance": [
	//     {
	//       "label": "Attendees",
	//       "attendees": [
	//         {
	//           "name": "Ana Beltrán",
	//           "organization": {
	//             "name": "Northwind CA"
	//           }
	//         }
	//       ]
	//     }
	//   ],
	//   "agenda": [
	//     {
	//       "number": "1",
	//       "title": "Roll Call",
	//       "classification": "roll_call",
	//       "text": "Ana called the *roll*."
	//     },
	//     {
	//       "number": "2",
	//       "title": "Ballots",
	//       "classification": "ballot_status",
	//       "ballots": [
	//         {
	//           "stage": "voting",
	//           "heading": "In voting",
	//           "ballots": []
	//         }
	//       ]
	//     }
	//   ]
	// }
}

func ExampleParseJSON() {
	m, err := render.ParseJSON("minutes.json", []byte(`{
	  "schema_version": "1.0",
	  "kind": "meeting",
	  "title": "Minutes of the Harbour Working Group",
	  "agenda": [{"title": "Roll Call"}]
	}`))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(m.Title(), "-", m.Agenda[0].Title)

	_, err = render.ParseJSON("minutes.json", []byte(`{
	  "schema_version": "1.0",
	  "kind": "meeting",
	  "agenda": [{"titel": "Roll Call"}]
	}`))
	fmt.Println(err)
	// Output:
	// Minutes of the Harbour Working Group - Roll Call
	// minutes.json:4:16: agenda[0].titel: unknown property, expected one of agenda, ballots, classification, number, text, title
}

func ExampleMarkdown() {
	src := []byte("---\ntitle: 2024-05-02 Minutes of the Harbour Working Group\n---\n\n## 1. Roll Call\n\nAna called the roll.\n")
	m, err := minutes.Parse("2024-05-02.md", src)
	if err != nil {
		log.Fatal(err)
	}
	var buf bytes.Buffer
	if err := render.Markdown(&buf, m); err != nil {
		log.Fatal(err)
	}
	fmt.Println("unchanged:", bytes.Equal(src, buf.Bytes()))
	// Output:
	// unchanged: true
}

func ExampleHTML() {
	var page strings.Builder
	if err := render.HTML(&page, meeting()); err != nil {
		log.Fatal(err)
	}
	_, main, _ := strings.Cut(page.String(), "<main")
	fmt.Print("<main", main)
	// Output:
	// <main id="page:content">
	// <section>
	// <h2 id="attendees">Attendees</h2>
	// <ul class="people" role="list">
	// <li><span class="name">Ana Beltrán</span> <span class="organization">(Northwind CA)</span></li>
	// </ul>
	// </section>
	// <section>
	// <h2 id="1-roll-call"><span class="number">1</span> Roll Call</h2>
	// <p>Ana called the <em>roll</em>.</p>
	// </section>
	// <section>
	// <h2 id="2-ballots"><span class="number">2</span> Ballots</h2>
	// <section class="stage voting">
	// <h3 id="in-voting">In voting</h3>
	// <p class="none">None</p>
	// </section>
	// </section>
	// </main>
	// </body>
	// </html>
}

// A part of a page, such as an article in a site of its own style.
func ExamplePrinter_hTML() {
	p := &render.Printer{Fragment: true, HeadingLevel: 2}
	if err := p.HTML(os.Stdout, &minutes.Meeting{FrontMatter: minutes.FrontMatter{Title: "Minutes"}, Preamble: "Nobody came."}); err != nil {
		log.Fatal(err)
	}
	// Output:
	// <article lang="en">
	// <header>
	// <h2>Minutes</h2>
	// </header>
	// <div class="preamble">
	// <p>Nobody came.</p>
	// </div>
	// </article>
}

// One line for each document, as programs that read streams want it.
func ExamplePrinter_jSON() {
	p := &render.Printer{Compact: true}
	if err := p.JSON(os.Stdout, &minutes.Meeting{Group: "Harbour & Tide", Agenda: []minutes.Item{{Title: "Roll Call"}}}); err != nil {
		log.Fatal(err)
	}
	// Output:
	// {"schema_version":"1.0","kind":"meeting","group":"Harbour & Tide","agenda":[{"title":"Roll Call"}]}
}

// A template of the caller's own: here a list of the items.
func ExamplePage() {
	own := template.Must(template.New("items").Parse(
		`<h1>{{.Title}}</h1>
{{range .Agenda}}<h2 id="{{.ID}}">{{.Title}}</h2>
{{.Text}}
{{end}}`))
	p := &render.Printer{Template: own}
	m := meeting()
	m.Agenda = m.Agenda[:1]
	if err := p.HTML(os.Stdout, m); err != nil {
		log.Fatal(err)
	}
	// Output:
	// <h1>Minutes of the Harbour Working Group</h1>
	// <h2 id="1-roll-call">Roll Call</h2>
	// <p>Ana called the <em>roll</em>.</p>
}
