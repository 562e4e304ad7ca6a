package ballot_test

import (
	"bytes"
	"fmt"

	"example.org/proceedings/ballot"
)

func ExampleParseID() {
	id, err := ballot.ParseID("Ballot SC 081 v2")
	fmt.Println(id, id.Unversioned(), err)
	_, err = ballot.ParseID("SC-XX")
	fmt.Println(err)
	// Output:
	// SC-81v2 SC-81 <nil>
	// ballot: parse "SC-XX": want a number from 1 to 999 at byte 3
}

func ExampleFindIDs() {
	text := "Ballots 180-182 are closed; SC81v3 and SMC012 are in discussion. RFC 8657 and SC-0XX are not ballots."
	for _, m := range ballot.FindIDs(text) {
		fmt.Println(m.ID, text[m.Start:m.End])
	}
	// Output:
	// 180 180-182
	// 181 180-182
	// 182 180-182
	// SC-81v3 SC81v3
	// SMC-12 SMC012
}

func ExampleStageOf() {
	for _, h := range []string{"Ballots in Discussion Period", "Draft / Under Consideration", "Ballot Status"} {
		fmt.Println(ballot.StageOf(h))
	}
	// Output:
	// discussion true
	// draft true
	//  false
}

func ExampleParseStatus() {
	list, _ := ballot.ParseStatus(`
#### Ballots in Voting Period

None

#### Draft Ballots under Consideration

_SC20: Key Storage_ (Ana)
Ana is looking for endorsers.
`)
	for _, s := range list {
		fmt.Printf("%s: %d\n", s.Stage, len(s.Ballots))
		for _, b := range s.Ballots {
			fmt.Printf("  %s %q %q %q\n", b.ID, b.Title, b.Sponsors, b.Text)
		}
	}
	// Output:
	// voting: 0
	// draft: 1
	//   SC-20 "SC20: Key Storage" ["Ana"] "Ana is looking for endorsers."
}

func ExampleWriteStatus() {
	var buf bytes.Buffer
	err := ballot.WriteStatus(&buf, []ballot.Status{{
		Stage:   ballot.Voting,
		Heading: "Ballots in Voting Period",
		Ballots: []ballot.Ballot{{ID: ballot.ID{Series: "SC", Number: 7}, Title: "SC-7: Logging", Sponsors: []string{"Ana"}}},
	}}, 3)
	fmt.Print(buf.String(), err)
	// Output:
	// ### Ballots in Voting Period
	//
	// - **SC-7: Logging** (Ana)
	// <nil>
}
