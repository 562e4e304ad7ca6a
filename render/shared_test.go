package render_test

import (
	"bytes"
	"errors"
	"html/template"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"example.org/proceedings/attendee"
	"example.org/proceedings/ballot"
	"example.org/proceedings/minutes"
	"example.org/proceedings/render"
)

// shared is what goroutines share: parsers, checkers and printers, documents, and values that were read from them or edited.
type shared struct {
	parser        minutes.Parser
	announcements ballot.Parser
	checker       minutes.Checker
	printer       render.Printer
	own           render.Printer // with a template of the caller's
	reader        render.Parser
	docs          fstest.MapFS

	src, doc        []byte // of minutes with a ballot status section, and of minutes that have findings
	meeting, edited *minutes.Meeting
	found           *minutes.Meeting
	findings        []minutes.Finding
	data            []byte // the meeting as JSON

	post          []byte // that announces a ballot
	ballot, other *ballot.Ballot
	ballotData    []byte
	section       string // with the stages of ballots
	stages        []ballot.Status
	front         []byte

	people     string
	was, lists []attendee.List
}

// newShared reads and edits everything anew.
func newShared(t *testing.T) *shared {
	t.Helper()
	input := func(name string) []byte {
		src, err := os.ReadFile(filepath.Join(goldenRoot, name, "input.md"))
		if err != nil {
			t.Fatal(err)
		}
		return src
	}
	s := &shared{
		checker: minutes.Checker{Off: []string{"title-group"}},
		printer: render.Printer{Source: true, HeadingLevel: 2},
		own:     render.Printer{Template: template.Must(template.New("").Parse(`{{range .Agenda}}<p id="{{.ID}}">{{.Title}}</p>{{.Text}}{{end}}`))},
		docs:    fstest.MapFS{},
		src:     input("ballots-as-headings-2021"),
		doc:     input("check-no-break-space"),
		post:    input("ballot-contradictory"),
		section: "### Voting Period\n\n- SC-7: Logging (Ana)\n\n### Draft Ballots\n\nNone\n",
		people:  "**Present:** Ana Beltrán (Northwind CA), Bo Chen – Acme, Cy Diaz [Chair].",
	}
	for _, name := range []string{"f2f-two-days", "attendees-table", "template-forum-2025", "transcript-2014", "ballots-ranges"} {
		s.docs[name+".md"] = &fstest.MapFile{Data: input(name)}
	}
	meeting := func(src []byte) *minutes.Meeting {
		m, err := minutes.Parse("a.md", src)
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	announced := func(src []byte) *ballot.Ballot {
		b, err := ballot.Parse("a.md", src)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	s.meeting, s.edited, s.found = meeting(s.src), meeting(s.src), meeting(s.doc)
	s.edited.Agenda[0].Title += ", again"
	s.edited.FrontMatter.Author = "Bo Chen"
	s.findings = minutes.Check(s.found)
	s.ballot, s.other = announced(s.post), announced(s.post)
	s.other.Source = nil
	s.front = []byte("---\ntitle: Minutes\n---\n")
	s.stages, _ = ballot.ParseStatus(s.section)
	s.stages[0].Ballots[0].Sponsors = []string{"Bo"}
	s.was, _ = attendee.Parse(s.people)
	s.lists, _ = attendee.Parse(s.people)
	s.lists[0].Attendees = append(s.lists[0].Attendees, attendee.Attendee{Name: "Bea Fox"})
	var m, b bytes.Buffer
	if err := errors.Join(render.JSON(&m, s.meeting), render.BallotJSON(&b, s.ballot)); err != nil {
		t.Fatal(err)
	}
	s.data, s.ballotData = m.Bytes(), b.Bytes()
	return s
}

// uses are what callers do with that, and what they get.
var uses = map[string]func(s *shared) (any, error){
	"minutes.Parser.Parse": func(s *shared) (any, error) { return s.parser.Parse("a.md", s.src) },
	"minutes.Parser.Parse, of no document": func(s *shared) (any, error) {
		_, err := s.parser.Parse("a.md", []byte("---\na: 1\na: 2\n"))
		return nil, err
	},
	"minutes.Parser.ParseFS": func(s *shared) (any, error) {
		var docs []minutes.Document
		for doc, err := range s.parser.ParseFS(s.docs) {
			if doc.Path != "" && err == nil {
				docs = append(docs, doc)
			}
		}
		return docs, nil
	},
	"minutes.Check":         func(s *shared) (any, error) { return minutes.Check(s.found), nil },
	"minutes.Checker.Check": func(s *shared) (any, error) { return s.checker.Check(s.found), nil },
	"minutes.Repair":        func(s *shared) (any, error) { return minutes.Repair(s.found, s.findings) },
	"minutes.Repair, of nothing": func(s *shared) (any, error) {
		return minutes.Repair(s.found, nil)
	},
	"minutes.Rules":         func(s *shared) (any, error) { return minutes.Rules(), nil },
	"minutes.Format":        func(s *shared) (any, error) { return minutes.Format(s.meeting) },
	"minutes.Format, edits": func(s *shared) (any, error) { return minutes.Format(s.edited) },
	"minutes.Format, anew": func(s *shared) (any, error) {
		m := *s.meeting
		m.Source = nil
		return minutes.Format(&m)
	},
	"minutes.Meeting": func(s *shared) (any, error) {
		next, ok := s.meeting.NextMeeting()
		m := s.meeting
		return []any{next, ok, m.BallotIDs(), m.Adjourned(), m.IsMinutes(), m.Title()}, nil
	},
	"minutes.ClassificationOf": func(s *shared) (any, error) { return minutes.ClassificationOf("Approval of the minutes"), nil },

	"ballot.Parse":        func(s *shared) (any, error) { return ballot.Parse("a.md", s.post) },
	"ballot.Parser.Parse": func(s *shared) (any, error) { return s.announcements.Parse("a.md", s.post) },
	"ballot.ParseAll":     func(s *shared) (any, error) { return ballot.ParseAll("a.md", s.post) },
	"ballot.Audit":        func(s *shared) (any, error) { return ballot.Audit(s.ballot), nil },
	"ballot.AuditRules":   func(s *shared) (any, error) { return ballot.AuditRules(), nil },
	"ballot.Evaluate":     func(s *shared) (any, error) { return ballot.Evaluate(s.ballot, s.ballot.Rules()), nil },
	"ballot.RulesOn": func(s *shared) (any, error) {
		return ballot.RulesOn("SC", ballot.Date{Year: 2024, Month: 5, Day: 2}), nil
	},
	"ballot.Ballot":      func(s *shared) (any, error) { return []any{s.ballot.Tally(), s.ballot.IsAnnouncement()}, nil },
	"ballot.Format":      func(s *shared) (any, error) { return ballot.Format(s.ballot) },
	"ballot.Format, new": func(s *shared) (any, error) { return ballot.Format(s.other) },
	"ballot.FindIDs":     func(s *shared) (any, error) { return ballot.FindIDs(string(s.src)), nil },
	"ballot.ParseID": func(s *shared) (any, error) {
		id, err := ballot.ParseID("Ballot SC 81 version 2")
		text, errText := id.MarshalText()
		return []any{id, text}, errors.Join(err, errText)
	},
	"ballot.NameOf and StageOf": func(s *shared) (any, error) {
		id, named := ballot.NameOf("Ballot SC51: Logging")
		stage, staged := ballot.StageOf("Ballots in Voting Period")
		return []any{id, named, stage, staged}, nil
	},
	"ballot.ParseStatus": func(s *shared) (any, error) {
		list, rest := ballot.ParseStatus(s.section)
		return []any{list, rest}, nil
	},
	"ballot.WriteStatus": func(s *shared) (any, error) {
		var buf bytes.Buffer
		err := ballot.WriteStatus(&buf, s.stages, 3)
		return buf.Bytes(), err
	},
	"ballot.AmendStatus":            func(s *shared) (any, error) { return ballot.AmendStatus(s.section, s.stages) },
	"ballot.FrontMatter.AmendYAML":  func(s *shared) (any, error) { return s.edited.FrontMatter.AmendYAML(s.front) },
	"ballot.FrontMatter.AppendYAML": func(s *shared) (any, error) { return s.edited.FrontMatter.AppendYAML(nil) },

	"attendee.Parse": func(s *shared) (any, error) {
		lists, rest := attendee.Parse(s.people)
		return []any{lists, rest}, nil
	},
	"attendee.Amend":         func(s *shared) (any, error) { return attendee.Amend(s.people, s.lists) },
	"attendee.List.Markdown": func(s *shared) (any, error) { return s.lists[0].Markdown() },
	"attendee.Settle":        func(s *shared) (any, error) { return attendee.Settle(s.was[0], s.lists[0]), nil },
	"attendee.FindPeople":    func(s *shared) (any, error) { return attendee.FindPeople(s.people), nil },
	"attendee.FindOrganizations": func(s *shared) (any, error) {
		return attendee.FindOrganizations("Acme, Inc., Northwind (Harbour), and Umbra"), nil
	},

	"render.Printer.HTML":       printed(func(w io.Writer, s *shared) error { return s.printer.HTML(w, s.meeting) }),
	"render.Printer.HTML, own":  printed(func(w io.Writer, s *shared) error { return s.own.HTML(w, s.edited) }),
	"render.Printer.JSON":       printed(func(w io.Writer, s *shared) error { return s.printer.JSON(w, s.edited) }),
	"render.Printer.BallotHTML": printed(func(w io.Writer, s *shared) error { return s.printer.BallotHTML(w, s.ballot) }),
	"render.Printer.BallotJSON": printed(func(w io.Writer, s *shared) error { return s.printer.BallotJSON(w, s.ballot) }),
	"render.Markdown":           printed(func(w io.Writer, s *shared) error { return render.Markdown(w, s.edited) }),
	"render.BallotMarkdown":     printed(func(w io.Writer, s *shared) error { return render.BallotMarkdown(w, s.ballot) }),
	"render.Parser.JSON":        func(s *shared) (any, error) { return s.reader.JSON("a.json", s.data) },
	"render.Parser.BallotJSON":  func(s *shared) (any, error) { return s.reader.BallotJSON("a.json", s.ballotData) },
	"render.Schema":             func(s *shared) (any, error) { return render.Schema(), nil },
}

// printed returns what a printer writes.
func printed(write func(w io.Writer, s *shared) error) func(s *shared) (any, error) {
	return func(s *shared) (any, error) {
		var buf bytes.Buffer
		err := write(&buf, s)
		return buf.Bytes(), err
	}
}

// An outcome is what one use gave.
type outcome struct {
	Value any
	Error string
}

// run returns what a use gives. Bytes are the caller's, who overwrites them.
func run(use func(s *shared) (any, error), s *shared) outcome {
	v, err := use(s)
	if b, ok := v.([]byte); ok {
		v = bytes.Clone(b)
		clear(b)
	}
	o := outcome{Value: v}
	if err != nil {
		o.Error = err.Error()
	}
	return o
}

// TestSharedValues shows, under the race detector, what the package documentation says of goroutines: many share all that is there,
// tables of words and values made at the first use among them, each gets what one alone gets, and nothing has changed.
func TestSharedValues(t *testing.T) {
	const goroutines = 8
	s := newShared(t)
	names := make([]string, 0, len(uses))
	for name := range uses {
		names = append(names, name)
	}
	slices.Sort(names)
	got := make([]map[string]outcome, goroutines)
	var start, done sync.WaitGroup
	start.Add(1)
	for n := range goroutines {
		done.Go(func() {
			got[n] = make(map[string]outcome)
			start.Wait()
			for i := range names { // half of them in the same order, so that the first uses coincide, and half in others
				name := names[(i+n/2*len(names)/goroutines)%len(names)]
				got[n][name] = run(uses[name], s)
			}
		})
	}
	start.Done()
	done.Wait()

	alone := newShared(t)
	for _, name := range names {
		want := run(uses[name], alone)
		if want.Error != "" && name != "minutes.Parser.Parse, of no document" {
			t.Errorf("%s: %s", name, want.Error)
		}
		for n := range goroutines {
			if !reflect.DeepEqual(want, got[n][name]) { // quicker than cmp, and as strict
				t.Errorf("%s among %d goroutines (-alone +shared):\n%s", name, goroutines, cmp.Diff(want, got[n][name]))
				break
			}
		}
	}
	compareTemplates := cmp.Comparer(func(a, b *template.Template) bool { return (a == nil) == (b == nil) })
	if diff := cmp.Diff(newShared(t), s, cmp.AllowUnexported(shared{}), compareTemplates); diff != "" {
		t.Errorf("what was shared has changed (-was +is):\n%s", diff)
	}
}
