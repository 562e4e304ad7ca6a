package minutes_test

import (
	"errors"
	"fmt"
	"log"
	"slices"
	"strings"
	"testing/fstest"

	"example.org/proceedings/attendee"
	"example.org/proceedings/minutes"
)

const document = `---
title: 2024-03-07 Minutes of the Server Certificate Working Group
tags:
- Minutes
---

## Attendees

Ana Beltrán (Northwind CA), Cy Diaz (Umbra), Tom van Dijk (Contoso)

## 1. Review Agenda

Minutes were prepared by Tom van Dijk.

## 2. Ballot Status

### Ballots in Voting Period

- SC-99: Shorter names (Ana)

## 3. Next call

March 21, 2024 at 11:00 am Eastern Time

## Adjourned
`

func Example() {
	m, err := minutes.Parse("2024-03-07.md", []byte(document))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(m.Group, m.Dates, "recorded by", m.RecordedBy)
	for _, list := range m.Attendance {
		for _, a := range list.Attendees {
			fmt.Printf("- %s of %s\n", a.Name, a.Organization.Name)
		}
	}
	for _, item := range m.Agenda {
		fmt.Println(item.Number, item.Title)
	}
	next, _ := m.NextMeeting()
	fmt.Println(m.BallotIDs(), next.Date, next.Time, next.TimeZone)
	// Output:
	// Server Certificate Working Group [2024-03-07] recorded by Tom van Dijk
	// - Ana Beltrán of Northwind CA
	// - Cy Diaz of Umbra
	// - Tom van Dijk of Contoso
	// 1 Review Agenda
	// 2 Ballot Status
	// 3 Next call
	//  Adjourned
	// [SC-99] 2024-03-21 11:00 America/New_York
}

func ExampleParse_error() {
	_, err := minutes.Parse("a.md", []byte("---\ntitle: one\ntitle: two\n---\n"))
	var e *minutes.Error
	if errors.As(err, &e) {
		fmt.Println(e.Line, e.Column)
	}
	fmt.Println(err)
	// Output:
	// 3 1
	// a.md:3:1: key "title" is there twice, first on line 2
}

func ExampleParseFS() {
	fsys := fstest.MapFS{
		"2024/a.md": {Data: []byte(document)},
		"2024/b.md": {Data: []byte("---\ntitle: never closed\n")},
	}
	for doc, err := range minutes.ParseFS(fsys) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(doc.Path, len(doc.Meeting.Agenda), "items")
	}
	// Output:
	// 2024/a.md 4 items
	// 2024/b.md:1:1: front matter is not closed, expected a second line "---"
}

func ExampleFormat() {
	m := &minutes.Meeting{
		FrontMatter: minutes.FrontMatter{Title: "2024-03-07 Minutes of the Server Certificate Working Group"},
		Group:       "Server Certificate Working Group",
		Dates:       []minutes.Date{{Year: 2024, Month: 3, Day: 7}},
		Agenda:      []minutes.Item{{Number: "1", Title: "Roll Call", Classification: minutes.RollCall, Text: "Done."}},
	}
	out, err := minutes.Format(m)
	fmt.Printf("%s%v\n", out, err)

	m.Agenda[0].Title = "Roll\nCall"
	_, err = minutes.Format(m)
	fmt.Println(err)
	// Output:
	// ---
	// title: 2024-03-07 Minutes of the Server Certificate Working Group
	// ---
	//
	// ## 1. Roll Call
	//
	// Done.
	// <nil>
	// cannot write Agenda[0].Title: have "Roll\nCall", would read back as "Roll"
}

// An edit changes the lines that say something else than before, and no others.
func ExampleFormat_edit() {
	m, err := minutes.Parse("2024-03-07.md", []byte(document))
	if err != nil {
		log.Fatal(err)
	}
	m.FrontMatter.Tags = append(m.FrontMatter.Tags, "Server Certificates")
	list := &m.Attendance[0]
	list.Attendees = append(list.Attendees, attendee.Attendee{
		Name:         "Bo Chen",
		Organization: attendee.Organization{Name: "Umbra"},
	})
	m.Agenda[0].Title, m.Agenda[0].Classification = "Roll Call", minutes.ClassificationOf("Roll Call")
	after, err := minutes.Format(m)
	if err != nil {
		log.Fatal(err)
	}
	was := strings.Split(document, "\n")
	for i, line := range strings.Split(string(after), "\n") {
		switch {
		case i < len(was) && was[i] == line:
		case !slices.Contains(was, line):
			fmt.Println("+" + line)
		}
	}
	// Output:
	// +- Server Certificates
	// +Ana Beltrán (Northwind CA), Bo Chen (Umbra), Cy Diaz (Umbra), Tom van Dijk (Contoso)
	// +## 1. Roll Call
}

// An edit that the document could not say is refused, and nothing is written.
func ExampleWriteError() {
	m, err := minutes.Parse("2024-03-07.md", []byte(document))
	if err != nil {
		log.Fatal(err)
	}
	m.FrontMatter.Title = "2024-03-14 Minutes of the Server Certificate Working Group"
	_, err = minutes.Format(m)
	fmt.Println(err)

	m.Dates = []minutes.Date{{Year: 2024, Month: 3, Day: 14}} // which the title says
	_, err = minutes.Format(m)
	fmt.Println(err)
	// Output:
	// cannot write Dates[0]: have "2024-03-07", would read back as "2024-03-14"
	// <nil>
}

const careless = `---
title: 2024-03-07 Minutes of the Server Certificate Working Group
tags:
- Server Certificates
---

## Attendees

Ana Beltrán (Northwind CA), Bo Chen (Umbra), Bo Chen (Umbra), Cy Diaz (UMBRA)

## 1. Review Agenda {.wp-block-heading}

## 3. Next call

The next call is on February 22, 2024.
`

func ExampleCheck() {
	m, err := minutes.Parse("2024-03-07.md", []byte(careless))
	if err != nil {
		log.Fatal(err)
	}
	for _, f := range minutes.Check(m) {
		fmt.Printf("%d:%d: %s: %s: %s\n", f.Line, f.Column, f.Severity, f.Rule, f.Message)
	}
	// Output:
	// 3:1: warning: tag-missing: the tag "Minutes" is missing, expected it in the front matter of minutes
	// 9:47: warning: attendee-repeated: "Bo Chen" is listed twice
	// 9:73: note: organization-spelling: "UMBRA" is also spelt "Umbra" in this document, expected one spelling
	// 11:21: note: editor-debris: "{.wp-block-heading}" is left of an editor
	// 13:4: note: agenda-number: item "Next call" has the number 3, and no item has 2
	// 15:21: error: next-meeting-past: the next meeting is said to be on 2024-02-22, before this one on 2024-03-07
}

// A repair changes what has a fix, and nothing else.
func ExampleRepair() {
	m, err := minutes.Parse("2024-03-07.md", []byte(careless))
	if err != nil {
		log.Fatal(err)
	}
	findings := minutes.Checker{Off: []string{"tag-missing"}}.Check(m)
	fixed, err := minutes.Repair(m, findings)
	if err != nil {
		log.Fatal(err)
	}
	was := strings.Split(careless, "\n")
	for i, line := range strings.Split(string(fixed), "\n") {
		if line != was[i] {
			fmt.Println(line)
		}
	}
	// Output:
	// Ana Beltrán (Northwind CA), Bo Chen (Umbra), Cy Diaz (UMBRA)
	// ## 1. Review Agenda
}
