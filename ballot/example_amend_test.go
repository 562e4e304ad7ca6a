package ballot_test

import (
	"fmt"

	"example.org/proceedings/ballot"
)

func ExampleAmendStatus() {
	text := `#### Ballots in Discussion Period

_SC-20: Key Storage_ (Ana)
Ana is looking for endorsers.

_SC-21: Logs_ (Tom)

#### Ballots in Voting Period

_None_

#### Ballots in Review Period

_None_
`
	list, _ := ballot.ParseStatus(text)
	discussion, voting := &list[0], &list[1]
	voting.Ballots = append(voting.Ballots, discussion.Ballots[0])
	voting.Ballots[0].Text = "The period ends on Monday."
	discussion.Ballots = discussion.Ballots[1:]
	text, err := ballot.AmendStatus(text, list)
	fmt.Print(text, err)
	// Output:
	// #### Ballots in Discussion Period
	//
	// _SC-21: Logs_ (Tom)
	//
	// #### Ballots in Voting Period
	//
	// _SC-20: Key Storage_ (Ana)
	// The period ends on Monday.
	//
	// #### Ballots in Review Period
	//
	// _None_
	// <nil>
}
