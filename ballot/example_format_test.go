package ballot_test

import (
	"fmt"
	"log"

	"example.org/proceedings/attendee"
	"example.org/proceedings/ballot"
)

// A ballot that nobody wrote down yet, in the layout of the Forum's template.
func ExampleFormat() {
	yes := 2
	b := &ballot.Ballot{
		ID:        ballot.ID{Series: "SC", Number: 7},
		Title:     "Buoys",
		Result:    ballot.Passed,
		Proposers: []attendee.Attendee{{Name: "Ana Beltrán", Organization: attendee.Organization{Name: "Northwind CA"}}},
		Votes: []ballot.Vote{
			{Class: ballot.Issuer, Heading: "Voting by Certificate Issuers", Yes: ballot.Option{Declared: &yes, Voters: []string{"Northwind CA", "Acme, Inc."}}},
		},
		Motion: ballot.Motion{Text: "There is a buoy.", Begin: 1, End: 1},
	}
	text, err := ballot.Format(b)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s\n", text)

	b.Votes[0].Yes.Voters = []string{"Northwind CA", "Acme, Umbra"}
	_, err = ballot.Format(b)
	fmt.Println(err)
	// Output:
	// ## Ballot SC-7: Buoys
	//
	// ## Voting Results
	//
	// The ballot has **passed**.
	//
	// ### Voting by Certificate Issuers
	//
	// - **2 Yes votes:** Northwind CA, Acme, Inc.
	//
	// - **Proposed by:** Ana Beltrán (Northwind CA)
	//
	// ### Motion begins
	//
	// There is a buoy.
	//
	// ### Motion ends
	//
	// ballot: votes[0].yes.voters[1]: "Acme, Umbra" would be read back as "Acme"
}
