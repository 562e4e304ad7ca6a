package minutes

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.org/proceedings/internal/inline"
)

var recorderCases = []struct{ why, body, want string }{
	{"a sentence in the passive", "### 3. Review Agenda\n\nMinutes were prepared by Ana Beltrán.", "Ana Beltrán"},
	{"in the present", "Minutes are prepared by Ana.", "Ana"},
	{"without a verb", "Minutes prepared by Ana Beltrán (Northwind CA).\n\n## Attendees", "Ana Beltrán (Northwind CA)"},
	{"with a dash", "Minutes prepared by Ana Beltrán – Northwind CA.", "Ana Beltrán – Northwind CA"},
	{"two people", "Minutes were prepared by Ana Beltrán (Northwind CA) and Bo Li (Contoso).", "Ana Beltrán (Northwind CA) and Bo Li (Contoso)"},
	{"behind a comma", "These are the Final Minutes of the call described above, prepared by Ana Beltrán (Northwind CA).", "Ana Beltrán (Northwind CA)"},
	{"provided", "Minutes provided by Ana Beltrán.", "Ana Beltrán"},
	{"a label", "Minute taker: Ana Beltrán", "Ana Beltrán"},
	{"a label with a hyphen", "Minute-taker: Ana. Next minute taker: Bo", "Ana"},
	{"an initial", "Minute taker: Tobias S. Sørensen", "Tobias S. Sørensen"},
	{"a label in bold", "**Minutes Taken By:** Ana Beltrán", "Ana Beltrán"},
	{"a label in italics", "_Minute taker: Ana Beltrán_", "Ana Beltrán"},
	{"a label without colon", "Minute taker Ana Beltrán.", "Ana Beltrán"},
	{"a label before a sentence", "1. Review agenda, assign minute taker: Ana will take minutes", "Ana"},
	{"all of it in brackets", "(Minutes prepared by Ana Beltrán )", "Ana Beltrán"},
	{"a scribe", "Scribe: Ana Beltrán", "Ana Beltrán"},
	{"a heading that asks", "## Assign Minute taker\n\n- Ana Beltrán\n\n## Roll call\n\n- Read by Bo", "Ana Beltrán"},
	{"a heading that asks and gets no name", "## Assign minute taker\n\nNo changes to the agenda.", ""},
	{"a sentence", "Ana Beltrán is taking minutes.", "Ana Beltrán"},
	{"to come in this meeting", "The roll call was taken by Bo. Ana will take the minutes.", "Ana"},
	{"a volunteer", "The Chair took attendance. Ana Beltrán volunteered to take minutes.", "Ana Beltrán"},
	{"a volunteer in the present", "- Ana Beltrán volunteers to take minutes", "Ana Beltrán"},
	{"a volunteer in two sentences", "Request a volunteer for minutes. Ana Beltrán volunteers.", "Ana Beltrán"},
	{"a volunteer of sorts", "Ana Beltrán “volunteered” by Bo Li as minute taker.", "Ana Beltrán"},
	{"assigned", "No changes to the agenda were noted. Ana Beltrán was assigned as minute taker. In the absence of volunteers, Bo will take the minutes of the next meeting.", "Ana Beltrán"},
	{"for this meeting", "Ana took minutes for this meeting. Bo will take the minutes for the next call.", "Ana"},
	{"for the day of this meeting", "Ana volunteered to take the minutes for May 30th.", "Ana"},
	{"for another day", "Ana volunteered to take the minutes for June 13th.", ""},
	{"for the next", "Ana volunteered to take minutes for the next teleconference.", ""},
	{"only the next is named", "**Next minute-taker** – Ana Beltrán (June 13, 2019)", ""},
	{"the heading is about the next", "### 3. Review Agenda, assign minute taker for next meeting\n\nAna volunteered to take minutes.", ""},
	{"this and the next under one heading", "### 3. Review Agenda, assign minute taker for next call\n\nNo changes. Ana Beltrán was assigned as minute taker. Bo will take the minutes of the next call.", "Ana Beltrán"},
	{"the next and this", "### 3. Assign minute taker for next call\n\nBo will take the minutes of the next call.\n\nAna took the minutes.", "Ana"},
	{"the next of another heading says nothing", "### 3. Assign minute taker for next call\n\nAna will take the minutes.\n\n### 4. Other\n\nBo will take the minutes of the next call.", ""},
	{"a no-break space behind by", "Minutes prepared by\u00a0Ana Beltrán.", "Ana Beltrán"},
	{"capitals", "MINUTES PREPARED BY Ana Beltrán", "Ana Beltrán"},
	{"who records", "Ana Beltrán will record the minutes.", "Ana Beltrán"},
	{"session by session", "**Note Taker:** Ana\n\nText.\n\n**Note Taker:** Bo", ""},
	{"the taker of one session", "_Presenter:_ Cy\n_Note Taker:_ Ana", ""},
	{"presented and taken on a line", "**Presenter**: Cy **Minute Taker**: Ana", ""},
	{"of a session without label", "### Browser News\n\n(Prepared by Ana)", ""},
	{"minutes of another call", "The minutes of the 2 May 2019 teleconference, prepared by Ana Beltrán, were approved.", ""},
	{"minutes nobody is named for", "The minutes of the last meeting have not been prepared by the editors yet.", ""},
	{"a pronoun", "Bo gave the update as he was taking minutes for the subcommittee.", ""},
	{"people in general", "Minutes taken by various meeting participants will be compiled.", ""},
	{"a thought about it", "It is less work for the minute taker, and more for all.", ""},
	{"other takers", "The subscriber’s key is described by Ana; the Note Well was read.", ""},
	{"nothing", "", ""},
}

func TestRecorderOf(t *testing.T) {
	days := []Date{{Year: 2019, Month: 5, Day: 30}}
	for _, c := range recorderCases {
		if got := recorderOf(c.body, days); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// goldenMeetings returns the golden documents that can be read.
func goldenMeetings(t testing.TB) (list []*Meeting) {
	t.Helper()
	names, _ := filepath.Glob("../testdata/*/input.md")
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if m, err := Parse(name, src); err == nil {
			list = append(list, m)
		}
	}
	if len(list) == 0 {
		t.Fatal("no golden documents")
	}
	return list
}

func FuzzRecorderOf(f *testing.F) {
	for _, c := range recorderCases {
		f.Add(c.body)
	}
	for _, m := range goldenMeetings(f) {
		_, body, _ := strings.Cut(string(m.Source), "\n---\n")
		f.Add(body)
	}
	f.Fuzz(func(t *testing.T, body string) {
		name := recorderOf(body, nil)
		if name == "" {
			return
		}
		if len(name) > maxName || strings.TrimSpace(name) != name || strings.Contains(name, "\n") {
			t.Fatalf("the name %q", name)
		}
		// Which marks are text and which set it depends on what is around them: a sentence alone is not the whole.
		unmark := strings.NewReplacer("*", "", "_", "", "`", "", "~", "", "\\", "").Replace
		plain := unmark(inline.Plain(body))
		for _, word := range strings.Fields(name) {
			if word = unmark(word); !strings.Contains(plain, word) && !strings.Contains(unmark(body), word) {
				t.Fatalf("the word %q of the name %q does not stand in the text", word, name)
			}
		}
	})
}
